namespace ChurnLab.Tests.Charts;

/// <summary>Clients made up for the gallery: 600, each the same every time.</summary>
internal static class ChartGalleryData
{
    /// <summary>Whether each has left, in words.</summary>
    public static string[] Churned { get; } =
        [.. Enumerable.Range(0, 600).Select(row => row % 5 == 0 ? "Ушли" : "Остались")];

    /// <summary>The city of each.</summary>
    public static string[] Cities { get; } =
        [.. Enumerable.Range(0, 600).Select(row => (row / 5 % 7) switch { < 4 => "Ярославль", < 6 => "Рыбинск", _ => "Ростов Великий" })];

    /// <summary>The age of each, in years.</summary>
    public static double[] Ages { get; } =
        [.. Enumerable.Range(0, 600).Select(AgeOf)];

    /// <summary>The balance of each, in roubles.</summary>
    public static double[] Balances { get; } =
        [.. Enumerable.Range(0, 600).Select(row => Math.Round(Math.Pow(10, 3.2 + (AgeOf(row) / 40) + (row * 29 % 31 / 20d)), 2))];

    /// <summary>The age of one.</summary>
    public static double AgeOf(int row) =>
        18 + (row * 7 % 20) + (row * 11 % 23) + (row * 13 % 17) + (row % 5 == 0 ? 9 : 0) + (row % 97 == 0 ? 40 : 0);

    /// <summary>Values of those who stayed or left.</summary>
    public static IEnumerable<T> Only<T>(T[] values, string churned) => values.Where((_, row) => Churned[row] == churned);
}

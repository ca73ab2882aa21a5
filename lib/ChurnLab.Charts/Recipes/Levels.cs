using System.Globalization;
using ChurnLab.Charts.Texts;
using ChurnLab.Frames;

namespace ChurnLab.Charts.Recipes;

/// <summary>The different values of a column, in order, and which of them each row has.</summary>
/// <param name="Codes">Place of the value of each row in <see cref="Names"/>; −1 when missing.</param>
/// <param name="Names">The values as readers see them.</param>
internal sealed record Levels(int[] Codes, string[] Names)
{
    public static Levels Of(Column column)
    {
        var codes = new int[column.Length];
        var places = new Dictionary<object, int>();
        for (var row = 0; row < codes.Length; row++)
        {
            if (column.ValueAt(row) is not { } value)
                codes[row] = -1;
            else if (!places.TryGetValue(value, out codes[row]))
                places.Add(value, codes[row] = places.Count);
        }

        object[] values = [.. places.Keys];
        var order = Enumerable.Range(0, values.Length).Order(Comparer<int>.Create((one, other) =>
            Compare(values[one], values[other]))).ToArray();
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        for (var row = 0; row < codes.Length; row++)
            codes[row] = codes[row] < 0 ? -1 : ranks[codes[row]];
        return new(codes, [.. order.Select(place => Name(values[place]))]);
    }

    private static int Compare(object one, object other) => one is string text
        ? string.CompareOrdinal(text, (string)other)
        : Comparer<object>.Default.Compare(one, other);

    private static string Name(object value) => value switch
    {
        bool truth => ChartTexts.Get(truth ? "Yes" : "No"),
        DateOnly day => RussianText.Date(day),
        double or long => new ValueFormat().Text(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => value.ToString()!,
    };
}

using System.Text.Json;

namespace ChurnLab.Tests.Testing;

/// <summary>
/// Values made by other programs, kept under <c>Golden/</c> with the program, versions and command that made them.
/// </summary>
internal static class Golden
{
    public static JsonElement Read(params string[] path)
    {
        var file = Repository.PathOf(["tests", "ChurnLab.Tests", "Golden", .. path]);
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var root = document.RootElement.Clone();
        var provenance = root.TryGetProperty("meta", out var meta) ? meta : root.GetProperty("provenance");
        Assert.NotEmpty(provenance.GetProperty("versions").EnumerateObject());
        return root;
    }

    /// <summary>A number, null standing for NaN.</summary>
    public static double Number(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? double.NaN : element.GetDouble();

    /// <summary>A list of numbers, null standing for NaN.</summary>
    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(Number)];

    /// <summary>
    /// Fails unless two numbers agree to a relative tolerance; NaN agrees with NaN, and zero with zero only.
    /// </summary>
    public static void Close(double expected, double actual, string what, double tolerance = 1e-9) =>
        Assert.True(
            double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= tolerance * Math.Abs(expected),
            FormattableString.Invariant($"{what}: expected {expected:R}, got {actual:R}"));
}

using System.Text.Json;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>What a script says of one of its checks.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Failure">What is wrong; null when it holds.</param>
public sealed record CheckResult(string Check, double Seconds, string? Failure)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the lines a script wrote; other lines are left out.</summary>
    public static IReadOnlyDictionary<string, CheckResult> ReadAll(string output) => output
        .Split('\n')
        .Where(line => line.StartsWith('{'))
        .Select(line => JsonSerializer.Deserialize<CheckResult>(line, Reading)!)
        .ToDictionary(result => result.Check, StringComparer.Ordinal);
}

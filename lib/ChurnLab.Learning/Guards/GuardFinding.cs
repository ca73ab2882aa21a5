namespace ChurnLab.Learning.Guards;

/// <summary>What a guard found.</summary>
/// <param name="Kind">What was noticed.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Features">Names of the features concerned; empty where it is the rows or the scores.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Limit">The limit it is beyond.</param>
/// <param name="Message">One sentence: what was found, and what can be done.</param>
public sealed record GuardFinding(
    GuardKind Kind, GuardSeverity Severity, IReadOnlyList<string> Features, double Measured, double Limit, string Message)
{
    /// <summary>Severity and sentence.</summary>
    public override string ToString() => $"{Severity}: {Message}";
}

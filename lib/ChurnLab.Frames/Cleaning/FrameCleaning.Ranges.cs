namespace ChurnLab.Frames.Cleaning;

/// <content>Ranges, domains and outliers.</content>
public sealed partial class FrameCleaning
{
    /// <summary>Reports numbers outside a range; nothing changes.</summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    /// <param name="minimum">Least number allowed; may be −∞.</param>
    /// <param name="maximum">Largest number allowed; may be ∞.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public FrameCleaning CheckRange(string column, double minimum, double maximum, string? title = null) =>
        Apply(new RangeRule(column, minimum, maximum), title);

    /// <summary>Drops rows with a number outside a range; rows without a number stay.</summary>
    /// <inheritdoc cref="CheckRange"/>
    public FrameCleaning DropOutside(string column, double minimum, double maximum, string? title = null) =>
        Apply(new RangeRule(column, minimum, maximum) { Policy = OutsidePolicy.Drop }, title);

    /// <summary>Makes numbers outside a range missing.</summary>
    /// <inheritdoc cref="CheckRange"/>
    public FrameCleaning BlankOutside(string column, double minimum, double maximum, string? title = null) =>
        Apply(new RangeRule(column, minimum, maximum) { Policy = OutsidePolicy.Blank }, title);

    /// <summary>Reports values that are not among those expected; nothing changes.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="domain">Values expected: texts, days, true and false, or numbers.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, or the domain is of another kind than it.</exception>
    public FrameCleaning CheckDomain(string column, IEnumerable<object> domain, string? title = null) =>
        Apply(new DomainRule(column, [.. domain]), title);

    /// <summary>Drops rows with a value that is not among those expected; rows without a value stay.</summary>
    /// <inheritdoc cref="CheckDomain"/>
    public FrameCleaning DropOutside(string column, IEnumerable<object> domain, string? title = null) =>
        Apply(new DomainRule(column, [.. domain]) { Policy = OutsidePolicy.Drop }, title);

    /// <summary>Makes values that are not among those expected missing.</summary>
    /// <inheritdoc cref="CheckDomain"/>
    public FrameCleaning BlankOutside(string column, IEnumerable<object> domain, string? title = null) =>
        Apply(new DomainRule(column, [.. domain]) { Policy = OutsidePolicy.Blank }, title);

    /// <summary>Marks numbers that lie far from the others; no cell changes.</summary>
    /// <param name="column">Name of a column of numbers or whole numbers.</param>
    /// <param name="rule">What is far, such as <c>OutlierRule.Tukey(3)</c>.</param>
    /// <param name="onLogScale">Whether logarithms are compared, as <see cref="OutlierRule.OnLogScale"/>.</param>
    /// <param name="flag">Name of a new column that is true for them; only reported when null.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, it holds something else, or the frame has a column of
    /// the flag's name.</exception>
    public FrameCleaning FlagOutliers(
        string column, OutlierRule rule, bool onLogScale = false, string? flag = null, string? title = null) =>
        Apply(new OutlierTreatment(column, Scaled(rule, onLogScale)) { Flag = flag }, title);

    /// <summary>Drops rows with a number that lies far from the others.</summary>
    /// <param name="column">Name of a column of numbers or whole numbers.</param>
    /// <param name="rule">What is far.</param>
    /// <param name="onLogScale">Whether logarithms are compared.</param>
    /// <param name="title">Title of the rule; made from it when null.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public FrameCleaning DropOutliers(
        string column, OutlierRule rule, bool onLogScale = false, string? title = null) =>
        Apply(new OutlierTreatment(column, Scaled(rule, onLogScale)) { Decision = OutlierDecision.Drop }, title);

    /// <summary>
    /// Gives numbers that lie far from the others the nearest value that does not; SciPy <c>mstats.winsorize</c>.
    /// </summary>
    /// <inheritdoc cref="DropOutliers"/>
    public FrameCleaning WinsoriseOutliers(
        string column, OutlierRule rule, bool onLogScale = false, string? title = null) =>
        Apply(new OutlierTreatment(column, Scaled(rule, onLogScale)) { Decision = OutlierDecision.Winsorise }, title);

    /// <summary>Compares what keeping, dropping and winsorising outliers would do; leaves no step.</summary>
    /// <param name="column">Name of a column of numbers or whole numbers.</param>
    /// <param name="rule">What is far.</param>
    /// <param name="onLogScale">Whether logarithms are compared.</param>
    /// <exception cref="FrameException">There is no such column, or it holds something else.</exception>
    public OutlierComparison CompareOutliers(string column, OutlierRule rule, bool onLogScale = false) =>
        OutlierComparison.Of(Frame, column, Scaled(rule, onLogScale), Target);

    private static OutlierRule Scaled(OutlierRule rule, bool onLogScale)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return onLogScale ? rule with { OnLogScale = true } : rule;
    }
}

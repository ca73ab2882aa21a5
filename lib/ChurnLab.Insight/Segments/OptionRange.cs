namespace ChurnLab.Insight.Segments;

/// <summary>Ranges of options of searches.</summary>
internal static class OptionRange
{
    /// <summary>Refuses a value outside its range; a greatest value of <see cref="int.MaxValue"/> or more stands for none.</summary>
    /// <param name="what">What the option belongs to, such as «a portfolio».</param>
    /// <param name="option">Name of the option.</param>
    /// <param name="value">Its value; NaN lies outside every range.</param>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value.</param>
    /// <exception cref="InsightException">The value is outside the range.</exception>
    public static void Check(string what, string option, double value, double least, double most)
    {
        if (value >= least && value <= most)
            return;
        var range = most >= int.MaxValue ? FormattableString.Invariant($"{least} or more") : FormattableString.Invariant($"{least} to {most}");
        throw new InsightException(FormattableString.Invariant($"{option} of {what} is {value}; expected {range}."));
    }
}

using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Compares numbers with a range, ends included; a missing number is not outside.</summary>
/// <param name="Column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
/// <param name="Minimum">Least number allowed; −∞ for no limit. Range: at most <paramref name="Maximum"/>.</param>
/// <param name="Maximum">Largest number allowed; ∞ for no limit.</param>
/// <exception cref="ArgumentException">The ends are not numbers in order.</exception>
public sealed record RangeRule(string Column, double Minimum, double Maximum)
    : CleaningRule(FrameTexts.Get("Rule.Range", Column, FrameTexts.Plain(Minimum), FrameTexts.Plain(Maximum)))
{
    /// <summary>Largest number allowed.</summary>
    public double Maximum { get; init; } = Minimum <= Maximum
        ? Maximum
        : throw new ArgumentException(
            FormattableString.Invariant($"A range must have ends in order. Got {Minimum} to {Maximum}."), nameof(Maximum));

    /// <summary>What becomes of numbers outside: reported by default.</summary>
    public OutsidePolicy Policy { get; init; }

    /// <inheritdoc/>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var column = frame.Number(Column);
        var (outside, below) = Outside(column.AsSpan());
        var details = outside.Length == 0
            ? ""
            : FrameTexts.Get("Details.Range", RussianText.Integer(below), RussianText.Integer(outside.Length - below));
        return Outcome(frame, Column, outside, Policy) with { Details = details };
    }

    internal static CleaningOutcome Outcome(Frame frame, string column, int[] outside, OutsidePolicy policy) =>
        policy switch
        {
            OutsidePolicy.Drop => CleaningOutcome.Dropped(frame, outside),
            OutsidePolicy.Blank => CleaningOutcome.Blanked(frame, column, outside),
            _ => CleaningOutcome.Checked(frame, outside),
        };

    private (int[] Rows, int Below) Outside(ReadOnlySpan<double> values)
    {
        var rows = new List<int>();
        var below = 0;
        for (var row = 0; row < values.Length; row++)
        {
            // NaN is neither.
            var (low, high) = (values[row] < Minimum, values[row] > Maximum);
            if (!low && !high)
                continue;
            rows.Add(row);
            below += low ? 1 : 0;
        }

        return ([.. rows], below);
    }
}

using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Portraits;

/// <summary>How the numbers of a column are spread among those who left and those who stayed.</summary>
public sealed class Spread
{
    private const double FewDigits = 100;

    private readonly Outcome _outcome;
    private readonly double[] _values;
    private readonly bool[] _left;

    private Spread(string column, Outcome outcome, (double[] Values, bool[] Left) clients, int missing) =>
        (Column, _outcome, (_values, _left), Missing) = (column, outcome, clients, missing);

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>Number of clients left out, because the number or the outcome is missing.</summary>
    public int Missing { get; }

    /// <summary>Takes the numbers of a column.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="column">Column of numbers; missing ones are left out and counted.</param>
    /// <param name="outcome">Column of true (left) and false (stayed), or of 1 and 0.</param>
    /// <exception cref="FrameException">A column does not exist or holds something else.</exception>
    public static Spread Of(Frame frame, string column, string outcome)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var (numbers, happened) = (frame.Number(column), frame.Boolean(outcome));
        var rows = Enumerable.Range(0, frame.RowCount).Where(row => !numbers.IsMissing(row) && !happened.IsMissing(row)).ToList();
        double[] values = [.. rows.Select(row => numbers[row]!.Value)];
        bool[] left = [.. rows.Select(row => happened[row]!.Value)];
        return new Spread(column, Outcome.Of(outcome), (values, left), frame.RowCount - rows.Count);
    }

    /// <summary>Histograms of both groups over each other, as shares of each.</summary>
    public Figure Histogram() => Dress(Chart.HistogramBy(Groups(_left), _values));

    /// <summary>
    /// Densities of both groups on a logarithmic axis, for amounts from thousands to millions; numbers that are not above 0 have
    /// no place there and are left out.
    /// </summary>
    public Figure LogDensity()
    {
        var above = Enumerable.Range(0, _values.Length).Where(client => _values[client] > 0).ToList();
        return Dress(Chart.DensityBy(
            Groups([.. above.Select(client => _left[client])]), above.Select(client => _values[client]), new DensityOptions { Log = true }));
    }

    /// <summary>Says where the middle of either group lies, and whether one is shifted against the other by more than chance.</summary>
    public Finding Finding()
    {
        var (left, stayed) = (Group(true), Group(false));
        var title = StudyTexts.Capital(StudyTexts.Factor(Column));
        if (left.Length == 0 || stayed.Length == 0)
            return new Finding(StudyTexts.Get(_outcome, "Spread.HeadlineSame", title), StudyTexts.Get("Spread.Empty", title), IsResolved: false);
        var effect = Dominance.Cliff(left, stayed);
        var direction = !effect.IsResolved ? "Same" : effect.Value > 0 ? "Higher" : "Lower";
        var missing = Missing == 0 ? "" : " " + StudyTexts.Get("Spread.Missing", RussianText.Integer(Missing));
        return new Finding(
            StudyTexts.Get(_outcome, "Spread.Headline" + direction, title),
            StudyTexts.Get(
                _outcome,
                "Spread." + direction,
                (object[])[title, .. Quartiles(left), .. Quartiles(stayed), RussianText.Percent((effect.Value + 1) / 2, 0)]) + missing,
            effect.IsResolved);
    }

    private Figure Dress(Figure figure) => figure
        .WithTitle(Finding().Headline, StudyTexts.Get(_outcome, "Spread.Subtitle"))
        .WithXTitle(StudyTexts.Factor(Column));

    private double[] Group(bool left) => [.. _values.Where((_, client) => _left[client] == left)];

    private IEnumerable<string> Groups(bool[] left) => left.Select(flag => StudyTexts.Get(_outcome, flag ? "Spread.Left" : "Spread.Stayed"));

    private static IEnumerable<string> Quartiles(double[] values) => ((double[])[0.5, 0.25, 0.75])
        .Select(share => Quantile.Of(values, share))
        .Select(value => RussianText.Number(value, Math.Abs(value) < FewDigits && value != Math.Floor(value) ? 1 : 0));
}

using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Explanation.Sampling;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>How Shapley values settle as their budget grows.</summary>
/// <remarks>
/// Standard errors are of the sampling of coalitions alone: another background is another question. The order of the leading features by mean
/// size counts as resolved where each gap is above 1.96 standard errors, taken as independent.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ConvergenceReport : IShown
{
    /// <summary>Features whose order is looked at: 5.</summary>
    public const int Leading = 5;

    private const double Normal95 = 1.96;
    private readonly ConvergencePoint[] _points;

    private ConvergenceReport(ConvergencePoint[] points, bool isExact, int leading) => (_points, IsExact, _leading) = (points, isExact, leading);

    private readonly int _leading;

    /// <summary>States from the least budget to the whole; one for exact values.</summary>
    public IReadOnlyList<ConvergencePoint> Points => _points;

    /// <summary>Whether the values are exact.</summary>
    public bool IsExact { get; }

    /// <summary>Whether the order of the leading features, five or as many as there are, is told.</summary>
    public bool IsOrderResolved => _points[^1].ResolvedLeading >= _leading;

    /// <summary>The states as a frame.</summary>
    public Frame ToFrame()
    {
        IntegerColumn Whole(string title, Func<ConvergencePoint, long> value) => new(InsightTexts.Get(title), _points.Select(point => (long?)value(point)));
        NumberColumn Number(string title, Func<ConvergencePoint, double> value) => new(InsightTexts.Get(title), _points.Select(point => (double?)value(point)));
        return new Frame(
            Whole("Convergence.Budget", point => point.Budget),
            Whole("Convergence.Evaluations", point => point.Evaluations),
            Number("Convergence.Error", point => point.MaxStandardError),
            Number("Convergence.Sum", point => point.SumError),
            Whole("Convergence.Leading", point => point.ResolvedLeading));
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static ConvergenceReport Of(FeatureTable rows, double[] outputs, double[] bases, IReadOnlyList<ShapleyState> states)
    {
        var players = rows.Columns.Count;
        var points = states.Select(state => new ConvergencePoint(
            state.Budget,
            state.Evaluations,
            state.StandardErrors is { } errors ? errors.Max() : 0,
            SumError(state.Values, outputs, bases),
            Resolved(state, players)));
        return new ConvergenceReport([.. points], states[^1].StandardErrors is null, Math.Min(Leading, players - 1));
    }

    private static double SumError(double[] values, double[] outputs, double[] bases)
    {
        var (worst, players) = (0.0, values.Length / outputs.Length);
        for (var row = 0; row < outputs.Length; row++)
            worst = Math.Max(worst, Math.Abs(bases[row] + values.AsSpan(row * players, players).ToArray().Sum() - outputs[row]));
        return worst;
    }

    private static int Resolved(ShapleyState state, int players)
    {
        var sizes = new (double Mean, double Variance)[players];
        var rows = state.Values.Length / players;
        for (var at = 0; at < state.Values.Length; at++)
        {
            var (player, error) = (at % players, state.StandardErrors?[at] ?? 0);
            sizes[player].Mean += Math.Abs(state.Values[at]) / rows;
            sizes[player].Variance += error * error / rows / rows;
        }

        Array.Sort(sizes, static (one, other) => other.Mean.CompareTo(one.Mean));
        var resolved = 0;
        while (resolved < Math.Min(Leading, players - 1) && IsApart(sizes[resolved], sizes[resolved + 1]))
            resolved++;
        return resolved;
    }

    private static bool IsApart((double Mean, double Variance) one, (double Mean, double Variance) next) =>
        one.Mean - next.Mean > Normal95 * Math.Sqrt(one.Variance + next.Variance);

    private FrameTable Table()
    {
        var caption = IsExact
            ? InsightTexts.Get("Convergence.Exact")
            : InsightTexts.Get("Convergence.Estimate", _leading, InsightTexts.Get(IsOrderResolved ? "Convergence.Resolved" : "Convergence.Unresolved"));
        return ToFrame().ToTable(new TableOptions { Caption = caption, ShowSize = false })
            .WithColumn(InsightTexts.Get("Convergence.Error"), format: CellFormat.Significant)
            .WithColumn(InsightTexts.Get("Convergence.Sum"), format: CellFormat.Significant);
    }
}

using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Statistics;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Risk;

/// <summary>Clients by risk and profit: three bands of risk, two of profit, and what is at risk in each.</summary>
/// <remarks>Risks must be out of fold: those of a model that has seen the client are near 0 and 1 and make every segment look pure.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class RiskGrid : IShown
{
    private const double Confidence = 0.95;

    private readonly IReadOnlyList<double> _risks;
    private readonly IReadOnlyList<double> _profits;
    private readonly Target _target;

    private RiskGrid(IReadOnlyList<double> risks, IReadOnlyList<double> profits, Target target, RiskGridOptions options)
    {
        (_risks, _profits, _target, Options) = ([.. risks], [.. profits], target, options);
        double[] sorted = [.. profits];
        Array.Sort(sorted);
        Bounds = new RiskBounds(options.Middle, options.High, options.Profit ?? Quantile.OfSorted(sorted, 0.5));
        Cells = [.. Enum.GetValues<RiskBand>().SelectMany(band => new[] { Cell(band, false), Cell(band, true) })];
    }

    /// <summary>What was chosen.</summary>
    public RiskGridOptions Options { get; }

    /// <summary>The bounds of risk and profit in use, by which other clients can be put into the same cells.</summary>
    public RiskBounds Bounds { get; }

    /// <summary>Profit from which it counts as high.</summary>
    public double ProfitBound => Bounds.Profit;

    /// <summary>Cells: the lowest risk first, within a band the lower profit first.</summary>
    public IReadOnlyList<RiskCell> Cells { get; }

    /// <summary>High risk and high profit: whom to work on first.</summary>
    public RiskCell First => this[RiskBand.High, true];

    /// <summary>Expected loss over all clients, in the unit of profits.</summary>
    public double ValueAtRisk => Cells.Sum(cell => cell.ValueAtRisk);

    /// <summary>A cell.</summary>
    /// <param name="band">How high the risk is.</param>
    /// <param name="isProfitable">Whether the profit is high.</param>
    public RiskCell this[RiskBand band, bool isProfitable] => Cells.First(cell => cell.Band == band && cell.IsProfitable == isProfitable);

    /// <summary>Sorts clients into the grid.</summary>
    /// <param name="risks">Out-of-fold risk per client. Range: 0 to 1.</param>
    /// <param name="profits">Profit per client, finite, in thousand roubles a month.</param>
    /// <param name="target">Outcome per client, of two classes.</param>
    /// <param name="options">Bounds; null for the defaults.</param>
    /// <exception cref="InsightException">Lengths differ, there is no client, or a value or option is outside its range.</exception>
    public static RiskGrid Of(IReadOnlyList<double> risks, IReadOnlyList<double> profits, Target target, RiskGridOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(risks);
        ArgumentNullException.ThrowIfNull(profits);
        ArgumentNullException.ThrowIfNull(target);
        (options ??= new RiskGridOptions()).Check();
        if (risks.Count == 0 || risks.Count != profits.Count || risks.Count != target.Rows)
            throw new InsightException($"There are {risks.Count} risks, {profits.Count} profits and {target.Rows} outcomes: expected one of each per client.");
        if (!target.IsBinary)
            throw new InsightException("A grid of risk needs an outcome of two classes; got a target of numbers.");
        foreach (var risk in risks)
        {
            if (!(risk is >= 0 and <= 1))
                throw new InsightException(FormattableString.Invariant($"A risk is {risk}; expected 0 to 1."));
        }

        return profits.All(double.IsFinite)
            ? new RiskGrid(risks, profits, target, options)
            : throw new InsightException("A profit is not finite; expected one for every client.");
    }

    /// <summary>The cell of a client.</summary>
    /// <param name="row">The client's row, from 0.</param>
    public RiskCell Of(int row) => this[BandOf(_risks[row]), _profits[row] >= ProfitBound];

    /// <summary>The band of a risk.</summary>
    /// <param name="risk">The risk.</param>
    public RiskBand BandOf(double risk) => Bounds.BandOf(risk);

    /// <summary>Says whom to work on first, how sure that is, and how much of what is at risk they hold.</summary>
    public Finding Finding()
    {
        var first = First;
        if (first.Size == 0)
            return new Finding(StudyTexts.Get("Risk.HeadlineNone"), StudyTexts.Get("Risk.TextNone", RussianText.Percent(Options.High, 0)), false);
        var (size, all) = ((double)first.Size / _risks.Count, (double)_target.Positives / _target.Rows);
        var (isResolved, isShare) = (first.Rate.Lower > all, first.ValueAtRisk > 0 && first.ValueAtRisk <= ValueAtRisk);
        var share = RussianText.Percent(first.ValueAtRisk / ValueAtRisk, 0);
        string[] sentences =
        [
            StudyTexts.Get(
                Options.Outcome,
                "Risk.Text",
                OfferTexts.Clients(first.Size),
                RussianText.Percent(size),
                RussianText.Percent(first.Rate.Value),
                StudyTexts.Get("Interval", RussianText.Percent(first.Rate.Lower), RussianText.Percent(first.Rate.Upper))),
            .. isResolved ? [] : (string[])[StudyTexts.Get("Risk.Alike", RussianText.Percent(all))],
            .. isShare ? [StudyTexts.Get("Risk.Share", RussianText.Number(first.ValueAtRisk, 0), RussianText.Number(ValueAtRisk, 0), share)] : (string[])[],
        ];
        var headline = !isResolved
            ? StudyTexts.Get(Options.Outcome, "Risk.HeadlineAlike", RussianText.Percent(first.Rate.Value, 0), RussianText.Percent(all, 0))
            : StudyTexts.Get(isShare ? "Risk.Headline" : "Risk.HeadlineSize", RussianText.Percent(size, 0), share);
        return new Finding(headline, string.Join(' ', sentences), isResolved);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private RiskCell Cell(RiskBand band, bool isProfitable)
    {
        int[] rows = [.. Enumerable.Range(0, _risks.Count).Where(row => BandOf(_risks[row]) == band && _profits[row] >= ProfitBound == isProfitable)];
        return new RiskCell
        {
            Band = band,
            IsProfitable = isProfitable,
            Members = RowSet.Of(_risks.Count, rows),
            MeanRisk = rows.Select(row => _risks[row]).DefaultIfEmpty(double.NaN).Average(),
            Rate = Proportion.Wilson(rows.Count(row => _target.Values[row] == 1), rows.Length),
            MeanProfit = rows.Select(row => _profits[row]).DefaultIfEmpty(double.NaN).Average(),
            Lost = LostOf([.. rows.Select(row => _target.Values[row] * _profits[row])], (2 * (int)band) + (isProfitable ? 1 : 0)),
            ValueAtRisk = rows.Sum(row => _risks[row] * _profits[row]),
        };
    }

    private LossEstimate LostOf(double[] losses, int cell)
    {
        var random = RandomStream.Of(Options.Seed, cell);
        var drawn = new double[Options.Replicates];
        for (var replicate = 0; replicate < drawn.Length; replicate++)
        {
            for (var draw = 0; draw < losses.Length; draw++)
                drawn[replicate] += losses[(int)(random.NextDouble() * losses.Length)];
        }

        Array.Sort(drawn);
        return new LossEstimate(losses.Sum(), Quantile.OfSorted(drawn, (1 - Confidence) / 2), Quantile.OfSorted(drawn, (1 + Confidence) / 2));
    }
}

using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Clients whose revenue of the current month does not go with that of the previous one, and what can be decided about them.</summary>
/// <remarks>
/// <para>
/// A line is fitted to the current month by the previous one so that single clients do not move it (medians of slopes and residuals). A
/// client more than 10 robust standard deviations off the line is an outlier: normal values get there never, and the other clients of the
/// original do not go beyond 7. With fewer than 30 clients, or more than half of them on the line, nothing is an outlier.
/// </para>
/// <para>
/// As slips of the pen count one or two digits too many in front, and a decimal sign that is one to three places off. A slip explains a
/// number where the corrected one is within 3 robust standard deviations of the line; where two do, none is believed.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class EshopOutliers : IShown
{
    private const int MinClients = 30;
    private const double Limit = 10;
    private const double Plausible = 3;

    private readonly double[] _previous;
    private readonly double[] _current;
    private readonly Dictionary<int, EshopOutlier> _found;

    internal EshopOutliers(Frame active)
    {
        _previous = active.Number(EshopColumns.RevenuePrevious).AsSpan().ToArray();
        _current = active.Number(EshopColumns.Revenue).AsSpan().ToArray();
        _found = Find(active.Integer(EshopColumns.Id).AsSpan());
        Candidates = [.. _found.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        OthersMedian = Quantile.Of([.. _current.Where((_, row) => !_found.ContainsKey(row))], 0.5);
        Choices = [.. Enum.GetValues<EshopOutlierDecision>().Select(Choice)];
    }

    /// <summary>The outliers in the order of the file; empty where there are none.</summary>
    public IReadOnlyList<EshopOutlier> Candidates { get; }

    /// <summary>What each decision makes of the revenue.</summary>
    public IReadOnlyList<EshopOutlierChoice> Choices { get; }

    /// <summary>Median revenue of the current month of the other clients, roubles; NaN without clients.</summary>
    public double OthersMedian { get; }

    /// <summary>What a decision makes of the revenue.</summary>
    /// <param name="decision">The decision.</param>
    public EshopOutlierChoice this[EshopOutlierDecision decision] => Choices.First(choice => choice.Decision == decision);

    /// <summary>Says how many outliers there are, what the first one is, and what the decisions do to mean, spread and correlation.</summary>
    public Finding Finding()
    {
        if (Candidates.Count == 0)
            return new Finding(Text("HeadlineNone"), Text("None"), IsResolved: false);
        var first = Candidates[0];
        var meant = first.Repaired is { } repaired ? Text("Meant", Roubles(repaired, 1)) : Text("Unexplained");
        var (keep, left) = (this[EshopOutlierDecision.Keep], this[EshopOutlierDecision.LeaveOut]);
        string[] parts =
        [
            Text("First", RussianText.Integer(Candidates.Count), Id(first), Roubles(first.Found, 1), Roubles(first.Predicted, 0)),
            meant,
            Text("Effect", Roubles(keep.Mean, 0), Roubles(left.Mean, 0), Roubles(keep.StandardDeviation, 0), Roubles(left.StandardDeviation, 0)),
            Text("Correlation", RussianText.Number(keep.Correlation, 2), RussianText.Number(left.Correlation, 2)),
        ];
        return new Finding(Text("Headline", RussianText.Integer(Candidates.Count)), string.Join(' ', parts), IsResolved: true);
    }

    /// <summary>The decisions side by side.</summary>
    public FrameTable ToTable() => new Frame(
        new TextColumn(Text("Decision"), Choices.Select(choice => Text("Decision." + choice.Decision))),
        new IntegerColumn(Text("Clients"), Choices.Select(choice => (long?)choice.Clients)),
        new NumberColumn(Text("Mean"), Choices.Select(choice => (double?)choice.Mean)),
        new NumberColumn(Text("Deviation"), Choices.Select(choice => (double?)choice.StandardDeviation)),
        new NumberColumn(Text("Pearson"), Choices.Select(choice => (double?)choice.Correlation)))
        .ToTable(new TableOptions { Caption = Text("Title"), ShowSize = false })
        .WithColumn(Text("Mean"), format: CellFormat.Number(0))
        .WithColumn(Text("Deviation"), format: CellFormat.Number(0))
        .WithColumn(Text("Pearson"), format: CellFormat.Number(3));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <summary>Applies a decision.</summary>
    internal FrameCleaning Clean(FrameCleaning cleaning, EshopOutlierDecision decision)
    {
        var byId = Candidates.ToDictionary(outlier => outlier.Id);
        EshopOutlier? Of(FrameRow row) => byId.GetValueOrDefault(row.Integer(EshopColumns.Id) ?? long.MinValue);
        var title = StudyTexts.Get("Eshop.Cleaning." + decision);
        return decision switch
        {
            EshopOutlierDecision.Keep => cleaning.KeepWhere(title, row => Of(row) is not null),
            EshopOutlierDecision.Median => cleaning.ReplaceWhere(title, EshopColumns.Revenue, row => Of(row) is not null, _ => OthersMedian),
            EshopOutlierDecision.Repair => cleaning
                .ReplaceWhere(title, EshopColumns.Revenue, row => Of(row) is { Repaired: not null }, row => Of(row)!.Repaired)
                .DropWhere(StudyTexts.Get("Eshop.Cleaning.Unexplained"), row => Of(row) is { Repaired: null }),
            _ => cleaning.DropWhere(title, row => Of(row) is not null),
        };
    }

    private static string Id(EshopOutlier outlier) => outlier.Id.ToString(CultureInfo.InvariantCulture);

    private static string Text(string name, params object[] values) => StudyTexts.Get("Eshop.Outliers." + name, values);

    private static string Roubles(double value, int decimals) => RussianText.Number(value, decimals) + "\u00A0₽";

    private Dictionary<int, EshopOutlier> Find(ReadOnlySpan<long> ids)
    {
        var found = new Dictionary<int, EshopOutlier>();
        if (ids.Length < MinClients || RobustLine.Fit(_previous, _current) is not { } line)
            return found;
        for (var row = 0; row < ids.Length; row++)
        {
            var (previous, current) = (_previous[row], _current[row]);
            var distance = line.Distance(previous, current);
            if (Math.Abs(distance) > Limit)
                found.Add(row, new EshopOutlier(ids[row], current, line.At(previous), distance, Meant(line, previous, current)));
        }

        return found;
    }

    private static double? Meant(RobustLine line, double previous, double current)
    {
        double[] plausible = [.. EshopSlips.Of(current).Where(value => Math.Abs(line.Distance(previous, value)) <= Plausible)];
        return plausible.Length == 1 ? plausible[0] : null;
    }

    private EshopOutlierChoice Choice(EshopOutlierDecision decision)
    {
        var rows = Enumerable.Range(0, _current.Length).Select(row => (Previous: _previous[row], Current: Decided(row, decision)))
            .Where(row => row.Current is not null).ToArray();
        double[] current = [.. rows.Select(row => row.Current!.Value)];
        var (summary, correlation) = (Descriptives.Of(current), Correlation.Pearson([.. rows.Select(row => row.Previous)], current));
        return new EshopOutlierChoice(decision, rows.Length, summary.Mean, summary.StandardDeviation, correlation.Statistic);
    }

    private double? Decided(int row, EshopOutlierDecision decision) => (decision, _found.GetValueOrDefault(row)) switch
    {
        (EshopOutlierDecision.Keep, _) or (_, null) => _current[row],
        (EshopOutlierDecision.Median, _) => OthersMedian,
        (EshopOutlierDecision.Repair, { } outlier) => outlier.Repaired,
        _ => null,
    };
}

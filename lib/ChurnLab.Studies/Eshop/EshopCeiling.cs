using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Portraits;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Why no model gets much further: clients who are labelled as declining and look stable to every family.</summary>
/// <remarks>
/// Neither the number of the client nor the order of the file is used. Clients are called missed by a family where its out-of-fold score is below
/// the median score of stable clients. Were families to err by themselves, few clients would be missed by all of them; clients whom all miss say
/// something of the labels and not of the models.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class EshopCeiling : IShown
{
    private const int MostTraits = 8;

    private readonly Frame _clients;
    private readonly Target _declined;
    private readonly IReadOnlyList<double> _risks;
    private readonly (string Family, bool[] Missed)[] _families;

    internal EshopCeiling(Frame clients, Target declined, IReadOnlyList<double> risks, IReadOnlyDictionary<string, double[]> scores)
    {
        (_clients, _declined, _risks) = (clients, declined, risks);
        _families = [.. scores.Select(pair => (pair.Key, MissedBy(pair.Value)))];
        Hidden = IndistinguishableShare.Of(_risks, _declined);
        MissedByAll = [.. Enumerable.Range(0, _declined.Rows).Where(row => Array.TrueForAll(_families, family => family.Missed[row]))];
        Area = Metric.RocAuc.Of(_declined.Values, [.. _risks]);
        var missed = MissedByAll.ToHashSet();
        int[] others = [.. Enumerable.Range(0, _declined.Rows).Where(row => !missed.Contains(row))];
        AreaOfOthers = MissedByAll.Count == _declined.Positives
            ? double.NaN
            : Metric.RocAuc.Of(_declined.Take(others).Values, [.. others.Select(row => _risks[row])]);
    }

    /// <summary>Whether the model tells anything; where it does not, nothing is said of labels. Default: true.</summary>
    public bool IsResolved { get; init; } = true;

    /// <summary>The share of declining clients whom the risks do not tell from stable ones, and the most that the ROC-AUC can be with it.</summary>
    public IndistinguishableShare Hidden { get; }

    /// <summary>Rows of declining clients whom every family misses.</summary>
    public IReadOnlyList<int> MissedByAll { get; }

    /// <summary>How many would be missed by all, if families erred independently of each other.</summary>
    public double ExpectedByChance => _declined.Positives * _families.Aggregate(1.0, (all, family) => all * Share(family.Missed));

    /// <summary>ROC-AUC of the risks.</summary>
    public double Area { get; }

    /// <summary>ROC-AUC of the risks without the clients whom every family misses; NaN where that leaves no declining one.</summary>
    public double AreaOfOthers { get; }

    private bool IsShared => MissedByAll.Count > ExpectedByChance;

    // Both groups of declining clients have somebody.
    private bool HasGroups => MissedByAll.Count > 0 && MissedByAll.Count < _declined.Positives;

    /// <summary>Share of stable and of declining clients below each risk.</summary>
    public Figure Figure() => Hidden.Figure((StudyTexts.Get("Eshop.Ceiling.Declined"), StudyTexts.Get("Eshop.Ceiling.Stable"))).WithTitle(Finding().Headline);

    /// <summary>How declining clients differ from stable ones: those whom some family finds, and those whom all miss.</summary>
    public Figure Differences()
    {
        if (!HasGroups)
            return EmptyFigure.Of(DifferencesFinding().Headline);
        var (found, missed) = (PortraitOf(isMissed: false), PortraitOf(isMissed: true));
        var other = missed.Traits.ToDictionary(trait => trait.Title, trait => trait.Effect, StringComparer.Ordinal);
        var titles = found.Traits.Take(MostTraits).Select(trait => trait.Title).Where(other.ContainsKey).ToArray();
        return Chart.Forest(
                [
                    .. found.Traits.Take(MostTraits).Select(trait => Row(trait.Title, trait.Effect, "Eshop.Ceiling.Found")),
                    .. titles.Select(title => Row(title, other[title], "Eshop.Ceiling.Missed")),
                ],
                new ForestOptions { Reference = 0, Order = RowOrder.AsGiven })
            .WithTitle(DifferencesFinding().Headline, StudyTexts.Get("Eshop.Ceiling.DifferencesSubtitle"))
            .WithXTitle(StudyTexts.Get("Portrait.Delta"));
    }

    /// <summary>Says why the area stays where it is, where families miss more clients together than chance would have them miss.</summary>
    public Finding Finding() => !IsResolved ? Nothing : new(
        StudyTexts.Get(IsShared ? "Eshop.Ceiling.Headline" : "Eshop.Ceiling.HeadlineApart", RussianText.Percent(Hidden.Share.Value, 0)),
        string.Join(' ', ShareSentence(), IsShared
            ? StudyTexts.Get("Eshop.Ceiling.Shared", RussianText.Number(AreaOfOthers, 3))
            : StudyTexts.Get("Eshop.Ceiling.Apart")),
        IsShared);

    /// <summary>Says in how many features each group of declining clients differs from stable ones.</summary>
    public Finding DifferencesFinding()
    {
        if (!IsResolved)
            return Nothing;
        if (!HasGroups)
            return new Finding(StudyTexts.Get("Eshop.Ceiling.DifferencesNone"), StudyTexts.Get(
                MissedByAll.Count == 0 ? "Eshop.Ceiling.NobodyMissed" : "Eshop.Ceiling.NobodyFound"), IsResolved: false);
        var (found, missed) = (PortraitOf(isMissed: false), PortraitOf(isMissed: true));
        int Resolved(Portrait portrait) => portrait.Traits.Count(trait => trait.IsResolved);
        double Largest(Portrait portrait) => portrait.Traits.Max(trait => Math.Abs(trait.Effect.Value));
        return new Finding(
            StudyTexts.Get("Eshop.Ceiling.DifferencesHeadline", Resolved(found), Resolved(missed), found.Traits.Count),
            StudyTexts.Get(
                "Eshop.Ceiling.DifferencesText",
                Resolved(found),
                found.Traits.Count,
                RussianText.Number(Largest(found), 2),
                RussianText.Integer(MissedByAll.Count),
                Resolved(missed),
                RussianText.Number(Largest(missed), 2)),
            Largest(found) > Largest(missed));
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static Finding Nothing => new(StudyTexts.Get("Eshop.Ceiling.None"), StudyTexts.Get("Eshop.Ceiling.NoneText"), false);

    private static string Interval(double lower, double upper, Func<double, string> written) =>
        StudyTexts.Get("Interval", written(lower), written(upper));

    private static ForestRow Row(string title, Statistics.IntervalEstimate effect, string group) =>
        new(StudyTexts.Capital(title), effect.Value, effect.Lower, effect.Upper) { Group = StudyTexts.Get(group) };

    private string ShareSentence() => StudyTexts.Get(
        "Eshop.Ceiling.Text",
        RussianText.Percent(Hidden.Share.Value, 0),
        Interval(Hidden.Share.Lower, Hidden.Share.Upper, share => RussianText.Percent(share, 0)),
        RussianText.Number(Hidden.Ceiling.Value, 3),
        Interval(Hidden.Ceiling.Lower, Hidden.Ceiling.Upper, area => RussianText.Number(area, 3)),
        RussianText.Number(Area, 3),
        RussianText.Integer(MissedByAll.Count),
        StudyTexts.Get(ExpectedByChance < 0.5 ? "Eshop.Ceiling.Nobody" : "Eshop.Ceiling.Some", RussianText.Number(ExpectedByChance, 0)));

    private bool[] MissedBy(double[] scores)
    {
        double[] stable = [.. scores.Where((_, row) => _declined.Values[row] == 0)];
        var median = Statistics.Quantile.Of(stable, 0.5);
        return [.. scores.Select((score, row) => _declined.Values[row] == 1 && score < median)];
    }

    private double Share(bool[] missed) => (double)missed.Count(one => one) / _declined.Positives;

    // Stable clients, and those of the declining ones that all miss or that some find.
    private Portrait PortraitOf(bool isMissed)
    {
        var missed = MissedByAll.ToHashSet();
        int[] rows = [.. Enumerable.Range(0, _declined.Rows).Where(row => _declined.Values[row] == 0 || missed.Contains(row) == isMissed)];
        return Portrait.Of(_clients.Take(rows), EshopColumns.Declined, EshopFeatures.Names);
    }

    private FrameTable Table() => new Frame(
        new TextColumn(StudyTexts.Get("Families.Family"), [.. _families.Select(family => family.Family), StudyTexts.Get("Eshop.Ceiling.All")]),
        new IntegerColumn(
            StudyTexts.Get("Eshop.Ceiling.MissedCount"),
            [.. _families.Select(family => (long?)family.Missed.Count(one => one)), MissedByAll.Count]),
        new NumberColumn(
            StudyTexts.Get("Eshop.Ceiling.MissedShare"),
            [.. _families.Select(family => (double?)Share(family.Missed)), (double)MissedByAll.Count / _declined.Positives]))
        .ToTable(new TableOptions { Caption = StudyTexts.Get("Eshop.Ceiling.Caption"), ShowSize = false })
        .WithColumn(StudyTexts.Get("Eshop.Ceiling.MissedShare"), format: CellFormat.Percent());
}

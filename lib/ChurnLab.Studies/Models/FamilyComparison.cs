using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>Families compared by repeated nested cross-validation: settings chosen and scored on rows apart.</summary>
/// <remarks>
/// Intervals and differences are those of the corrected t test (<see cref="CorrectedTTest"/>); differences are called resolved where p adjusted for
/// all pairs is small.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FamilyComparison : IShown
{
    private readonly IReadOnlyList<Fold> _folds;

    private FamilyComparison(IReadOnlyDictionary<string, NestedResult> results, IReadOnlyList<Fold> folds)
    {
        (Results, _folds) = (results, folds);
        Comparison = ModelComparison.Of([.. results.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Outer))], folds);
    }

    /// <summary>What the nested cross-validation of each family found.</summary>
    public IReadOnlyDictionary<string, NestedResult> Results { get; }

    /// <summary>Ranks, and all pairs.</summary>
    public ModelComparison Comparison { get; }

    /// <summary>Name of the family with the best mean.</summary>
    public string Best => Comparison.Ranking[0].Name;

    /// <summary>Compares families.</summary>
    /// <param name="families">The families. Range: 2 or more, of different names.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes.</param>
    /// <param name="folds">Outer splits with their inner ones. Range: 2 or more.</param>
    /// <exception cref="LearningException">There are too few families or folds, names repeat, or a model cannot be fitted.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FamilyComparison Of(IReadOnlyList<ModelFamily> families, FeatureTable x, Target y, IReadOnlyList<NestedFold> folds)
    {
        ArgumentNullException.ThrowIfNull(families);
        ArgumentNullException.ThrowIfNull(folds);
        if (families.Select(family => family.Name).Distinct(StringComparer.Ordinal).Count() is var names && (names < 2 || names < families.Count))
            throw new LearningException($"There are {families.Count} families of {names} different names: expected 2 or more, each of its own name.");
        using var progress = ProgressScope.Start("Nested comparison of families", families.Count);
        var results = new Dictionary<string, NestedResult>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            var nested = new NestedCrossValidation { Candidates = family.Candidates, Options = new CrossValidationOptions { ShowProgress = false } };
            results.Add(family.Name, nested.Score(x, y, folds));
            progress.Report(results.Count);
        }

        return new FamilyComparison(results, [.. folds.Select(fold => fold.Outer)]);
    }

    /// <summary>Mean ROC-AUC of a family with its corrected interval.</summary>
    /// <param name="family">Name of the family.</param>
    /// <exception cref="KeyNotFoundException">There is no such family.</exception>
    public MetricDifference Interval(string family) => CorrectedTTest.Of(
        [.. Results[family].Outer.Scores],
        _folds.Average(fold => (double)fold.Train.Length),
        _folds.Average(fold => (double)fold.Test.Length));

    /// <summary>Mean of each family with its interval, the best on top.</summary>
    public Figure Figure()
    {
        var intervals = Comparison.Ranking.Select(model => Interval(model.Name)).ToList();
        return Chart.Dots(
                Comparison.Ranking.Select(model => model.Name),
                intervals.Select(interval => interval.Value),
                new DotsOptions
                {
                    Lower = [.. intervals.Select(interval => interval.Lower)],
                    Upper = [.. intervals.Select(interval => interval.Upper)],
                    Format = ValueFormat.Number(3),
                })
            .WithTitle(Finding().Headline, StudyTexts.Get("Families.Subtitle", _folds.Count))
            .WithXTitle("ROC-AUC");
    }

    /// <summary>Whether the best family tells more than chance.</summary>
    public bool IsResolved => Interval(Best).Lower > 0.5;

    /// <summary>Says which family is best, which are not told apart from it and which are worse.</summary>
    public Finding Finding()
    {
        var best = Interval(Best);
        var others = Comparison.Ranking.Skip(1).ToList();
        string[] alike = [.. others.Where(model => model.IsAmongBest).Select(Said)];
        string[] worse = [.. others.Where(model => !model.IsAmongBest).Select(Said)];
        string[] sentences =
        [
            StudyTexts.Get("Families.Best", Best, Number(best.Value), Number(best.Lower), Number(best.Upper)),
            .. alike.Length == 0 ? [] : (string[])[StudyTexts.Get("Families.Alike", string.Join(", ", alike))],
            .. worse.Length == 0 ? [] : (string[])[StudyTexts.Get("Families.Worse", string.Join(", ", worse))],
            .. IsResolved ? [] : (string[])[StudyTexts.Get("Families.Chance")],
        ];
        var headline = !IsResolved ? "Families.HeadlineChance" : alike.Length == 0 ? "Families.HeadlineOne" : "Families.Headline";
        return new Finding(StudyTexts.Get(headline, Best, Number(best.Value)), string.Join(' ', sentences), IsResolved);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Number(double value) => RussianText.Number(value, 3);

    private static string Said(RankedModel model) => StudyTexts.Get("Families.Named", model.Name, Number(model.Result.Mean));

    private FrameTable Table()
    {
        var ranking = Comparison.Ranking;
        NumberColumn Numbers(string key, Func<RankedModel, double> value) =>
            new(StudyTexts.Get(key), ranking.Select(model => double.IsNaN(value(model)) ? null : (double?)value(model)));
        double Difference(RankedModel model, Func<ComparedModels, double> value) =>
            Comparison.Pairs.FirstOrDefault(pair => pair.First == Best && pair.Second == model.Name) is { } pair ? value(pair) : double.NaN;
        var table = new Frame(
            new TextColumn(StudyTexts.Get("Families.Family"), ranking.Select(model => model.Name)),
            Numbers("Families.Mean", model => model.Result.Mean),
            Numbers("Families.Deviation", model => model.Result.StandardDeviation),
            Numbers("Families.Optimism", model => Results[model.Name].Optimism),
            Numbers("Families.Behind", model => -Difference(model, pair => pair.Difference.Value)),
            Numbers("Families.P", model => Difference(model, pair => pair.AdjustedPValue)),
            new TextColumn(
                StudyTexts.Get("Families.Verdict"),
                ranking.Select(model => StudyTexts.Get(model.Name == Best ? "Families.IsBest" : model.IsAmongBest ? "Families.IsAlike" : "Families.IsWorse"))))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Families.Caption", _folds.Count), ShowSize = false });
        return table.WithNumbers(CellFormat.Number(4));
    }
}

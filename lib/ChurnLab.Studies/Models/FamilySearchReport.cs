using System.Globalization;
using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Tuning;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>A search for settings in several families, with as many trials for each.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FamilySearchReport : IShown
{
    private readonly IReadOnlyList<ModelFamily> _families;

    private FamilySearchReport(IReadOnlyList<ModelFamily> families, FamilySearchResult result, int trials) =>
        (_families, Result, Trials) = (families, result, trials);

    /// <summary>Study of each family.</summary>
    public FamilySearchResult Result { get; }

    /// <summary>Trials of each family.</summary>
    public int Trials { get; }

    /// <summary>Searches by TPE, scored by ROC-AUC over folds.</summary>
    /// <param name="families">The families. Range: 1 or more, of different names.</param>
    /// <param name="x">Features of the rows to fit; rows of a test part have no place here.</param>
    /// <param name="y">Classes.</param>
    /// <param name="folds">Splits that trials are scored on.</param>
    /// <param name="options">Trials and seed.</param>
    /// <exception cref="LearningException">A model cannot be fitted, or no trial of a family was completed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FamilySearchReport Of(
        IReadOnlyList<ModelFamily> families, FeatureTable x, Target y, IReadOnlyList<Fold> folds, (int Trials, long Seed) options)
    {
        ArgumentNullException.ThrowIfNull(families);
        var search = new CrossValidatedSearch { Trials = options.Trials, Metric = Metric.RocAuc, Study = new StudyOptions { Seed = options.Seed } };
        var (result, _) = search.RunFamilies(families.Select(family => KeyValuePair.Create(family.Name, family.Space)), x, y, folds);
        return new FamilySearchReport(families, result, options.Trials);
    }

    /// <summary>The best settings a search found in a family.</summary>
    /// <param name="family">Name of the family.</param>
    /// <exception cref="LearningException">There is no such family.</exception>
    public Classifier Settings(string family)
    {
        var best = Result[family].Best;
        return _families.First(one => one.Name == family).Space(Trial.Of(best));
    }

    /// <summary>The best score so far of each family, trial by trial.</summary>
    public Figure Figure() => Charts.Figure.Combine(
        [
            .. Result.Families.Where(family => family.Value.HasBest).Select(family =>
            {
                var best = family.Value.History();
                int[] known = [.. Enumerable.Range(0, best.Length).Where(trial => double.IsFinite(best[trial]))];
                return Chart.Line(known.Select(trial => trial + 1), known.Select(trial => best[trial]), family.Key);
            }),
        ])
        .WithTitle(Finding().Headline, StudyTexts.Get("Search.Subtitle"))
        .WithXTitle(StudyTexts.Get("Search.Trial"))
        .WithYTitle("ROC-AUC");

    /// <summary>Says what the searches found, and that the best of many promises too much.</summary>
    public Finding Finding() => new(
        StudyTexts.Get("Search.Headline", Result.BestFamily, RussianText.Number(Result.Best.Value, 3)),
        StudyTexts.Get(
            Ordered().Skip(1).Any() ? "Search.Text" : "Search.TextOne",
            RussianText.Integer(Result.Families.Count),
            RussianText.Integer(Trials),
            Result.BestFamily,
            RussianText.Number(Result.Best.Value, 3),
            string.Join(", ", Ordered().Skip(1).Select(Said))),
        true);

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private IEnumerable<KeyValuePair<string, StudyResult>> Ordered() =>
        Result.Families.Where(family => family.Value.HasBest).OrderByDescending(family => family.Value.Best.Value);

    private FrameTable Table()
    {
        var families = Ordered().ToList();
        return new Frame(
            new TextColumn(StudyTexts.Get("Families.Family"), families.Select(family => family.Key)),
            new IntegerColumn(StudyTexts.Get("Search.Trials"), families.Select(family => (long?)family.Value.Trials.Count)),
            new NumberColumn(StudyTexts.Get("Search.Best"), families.Select(family => (double?)family.Value.Best.Value)),
            new TextColumn(StudyTexts.Get("Search.Settings"), families.Select(family => string.Join(", ", family.Value.Best.Parameters.Select(Written)))))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Search.Caption", Trials), ShowSize = false, MaxTextLength = 300 })
            .WithColumn(StudyTexts.Get("Search.Best"), format: CellFormat.Number(4));
    }

    private static string Said(KeyValuePair<string, StudyResult> family) =>
        StudyTexts.Get("Families.Named", family.Key, RussianText.Number(family.Value.Best.Value, 3));

    private static string Written(KeyValuePair<string, ParameterValue> parameter) => parameter.Value.Range.Kind == ParameterKind.Category
        ? $"{parameter.Key} = {parameter.Value.Text}"
        : string.Create(CultureInfo.InvariantCulture, $"{parameter.Key} = {parameter.Value.Number:G3}");
}

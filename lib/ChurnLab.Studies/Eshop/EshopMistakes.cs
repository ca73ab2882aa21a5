using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Usual mistakes with this file and what they do to the ROC-AUC, beside the honest number.</summary>
/// <remarks>The same forest on the same clients; only the mistake differs. None of it is used for anything else.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class EshopMistakes : IShown
{
    private const int FoldCount = 5;

    // Half the standard error of one test part: less is the noise of the folds.
    private const double Telling = 0.01;

    private readonly (string Name, double Area)[] _rows;

    private EshopMistakes((string Name, double Area)[] rows) => _rows = rows;

    /// <summary>ROC-AUC of the honest way: features without the number, shuffled folds, probabilities.</summary>
    public double Honest => _rows[0].Area;

    /// <summary>ROC-AUC with the number of the client among the features.</summary>
    public double WithId => _rows[1].Area;

    /// <summary>Least and greatest ROC-AUC of a fold where folds are cut in the order of the file.</summary>
    public required (double Least, double Greatest) Unshuffled { get; init; }

    /// <summary>Makes the mistakes.</summary>
    /// <param name="clients">Clients in the order of the file, with <see cref="EshopColumns.Id"/>.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <exception cref="FrameException">A column is not there.</exception>
    /// <exception cref="LearningException">There are too few clients of a class.</exception>
    public static EshopMistakes Of(Frame clients, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var (x, y) = (EshopFeatures.Of(clients), EshopFeatures.Declined(clients));
        var withId = FeatureTable.Of(clients, [.. EshopFeatures.Names, EshopColumns.Id]);
        var folds = Folds.Stratified(y, FoldCount, seed);
        var forest = EshopFamilies.Prepared(new RandomForestClassifier { Estimators = 200, MinSamplesLeaf = 2 });
        var honest = Scored(forest, x, y, folds);
        // The order of the file survives in stratified folds that are not shuffled: each tests clients of the same stretch.
        var unshuffled = Scored(forest, x, y, Folds.Stratified(y, FoldCount, seed, shuffle: false));
        double[] risks = [.. honest.OutOfFold!];
        var model = forest.Fit(x, y);
        return new EshopMistakes(
        [
            ("Eshop.Mistake.Honest", honest.Mean),
            ("Eshop.Mistake.Id", Scored(forest, withId, y, folds).Mean),
            ("Eshop.Mistake.Unshuffled", unshuffled.Scores.Min()),
            ("Eshop.Mistake.Labels", Metric.RocAuc.Of(y.Values, [.. risks.Select(risk => risk >= 0.5 ? 1.0 : 0)])),
            ("Eshop.Mistake.InSample", Metric.RocAuc.Of(y.Values, model.Probability(x))),
        ])
        {
            Unshuffled = (unshuffled.Scores.Min(), unshuffled.Scores.Max()),
        };
    }

    /// <summary>The numbers side by side, the honest one as a line.</summary>
    public Figure Figure() => Chart.Dots(
            _rows.Select(row => StudyTexts.Get(row.Name)),
            _rows.Select(row => row.Area),
            new DotsOptions { Reference = Honest, ReferenceName = StudyTexts.Get("Eshop.Mistake.HonestShort"), Format = ValueFormat.Number(3) })
        .WithTitle(Finding().Headline)
        .WithXTitle("ROC-AUC");

    /// <summary>Says which mistake misleads most.</summary>
    public Finding Finding()
    {
        var (name, area) = _rows.Skip(1).MaxBy(row => Math.Abs(row.Area - Honest));
        return new Finding(
            StudyTexts.Get(
                "Eshop.Mistake.Headline",
                RussianText.Number(Honest, 3),
                RussianText.Number(_rows.Min(row => row.Area), 3),
                RussianText.Number(_rows.Max(row => row.Area), 3)),
            StudyTexts.Get(
                "Eshop.Mistake.Text",
                RussianText.Number(Honest, 3),
                RussianText.Number(WithId, 3),
                RussianText.Number(Unshuffled.Least, 3),
                RussianText.Number(Unshuffled.Greatest, 3),
                StudyTexts.Get(name),
                RussianText.Number(area, 3),
                StudyTexts.Get(WithId - Honest > Telling ? "Eshop.Mistake.IdTells" : "Eshop.Mistake.IdSilent")),
            Math.Abs(area - Honest) > Telling);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static CrossValidationResult Scored(Classifier model, FeatureTable x, Target y, IReadOnlyList<Fold> folds) =>
        CrossValidation.Score(model, x, y, folds, Metric.RocAuc, new CrossValidationOptions { ShowProgress = false });

    private FrameTable Table() => new Frame(
        new TextColumn(StudyTexts.Get("Eshop.Mistake.What"), _rows.Select(row => StudyTexts.Get(row.Name))),
        new NumberColumn("ROC-AUC", _rows.Select(row => (double?)row.Area)))
        .ToTable(new TableOptions { Caption = StudyTexts.Get("Eshop.Mistake.Caption"), ShowSize = false, MaxTextLength = 200 })
        .WithColumn("ROC-AUC", format: CellFormat.Number(3));
}

using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Guards;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>What guards found in a table, for readers.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class GuardReport : IShown
{
    private GuardReport(IReadOnlyList<GuardFinding> findings) => Findings = findings;

    /// <summary>What was found, the most severe first.</summary>
    public IReadOnlyList<GuardFinding> Findings { get; }

    /// <summary>Runs all guards.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, in the order the rows were stored.</param>
    /// <param name="folds">Splits that scores are computed on.</param>
    /// <exception cref="LearningException">Rows do not agree, or the target is not of two classes.</exception>
    public static GuardReport Of(FeatureTable x, Target y, IReadOnlyList<Fold> folds) => new(Guard.Check(x, y, folds));

    /// <summary>Says how much was found.</summary>
    public Finding Finding() => new(
        StudyTexts.Get(Findings.Count == 0 ? "Guard.HeadlineNone" : "Guard.Headline", Findings.Count),
        Findings.Count == 0 ? StudyTexts.Get("Guard.None") : StudyTexts.Get("Guard.Text", string.Join("; ", Findings.Select(Said))),
        Findings.Count > 0);

    /// <inheritdoc/>
    public string ToHtml() => Findings.Count == 0 ? Finding().ToHtml() : Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Findings.Count == 0 ? Finding().ToText() : Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Said(GuardFinding finding) =>
        StudyTexts.Get("Guard." + finding.Kind, string.Join(", ", finding.Features.Select(StudyTexts.Factor)), RussianText.Number(finding.Measured, 3));

    private FrameTable Table() => new Frame(
        new TextColumn(StudyTexts.Get("Guard.Severity"), Findings.Select(finding => StudyTexts.Get("Guard.Severity." + finding.Severity))),
        new TextColumn(StudyTexts.Get("Guard.What"), Findings.Select(finding => StudyTexts.Capital(Said(finding)))),
        new NumberColumn(StudyTexts.Get("Guard.Measured"), Findings.Select(finding => (double?)finding.Measured)),
        new NumberColumn(StudyTexts.Get("Guard.Limit"), Findings.Select(finding => (double?)finding.Limit)))
        .ToTable(new TableOptions { Caption = StudyTexts.Get("Guard.Caption"), ShowSize = false, MaxTextLength = 200 })
        .WithColumn(StudyTexts.Get("Guard.Measured"), format: CellFormat.Number(3))
        .WithColumn(StudyTexts.Get("Guard.Limit"), format: CellFormat.Number(3));
}

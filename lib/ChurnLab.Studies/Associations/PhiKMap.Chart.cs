using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <content>Figures, and what they show in words.</content>
public sealed partial class PhiKMap
{
    /// <summary>φK of all pairs as a heat map, target and strongest factors first; what may be chance stands in brackets.</summary>
    /// <exception cref="FigureException">No factor varies, or the target does not.</exception>
    public Figure Figure()
    {
        if (Rows.Count == 0)
            throw new FigureException("A map of correlations needs a target and a factor that vary.");
        int[] order = [_matrix.IndexOf(Target), .. Rows.Select(row => _matrix.IndexOf(row.Column.Name))];
        string[] titles = [.. order.Select(place => StudyTexts.Factor(_matrix.Columns[place].Name))];
        return PairHeatmap.Of(
                titles,
                (row, column) => (_matrix[order[row], order[column]], _adjusted[order[row], order[column]] <= Level, Hover(order[row], order[column])),
                (1, ".1f"))
            .WithTitle(Finding().Headline, StudyTexts.Get("PhiK.Subtitle", Bins));
    }

    /// <summary>φK of each factor with the target, and the range it has under other cuts.</summary>
    /// <exception cref="FigureException">No factor varies, or the target does not.</exception>
    public Figure SensitivityFigure() => Chart.Dots(
            Rows.Select(row => StudyTexts.Capital(row.Title)),
            Rows.Select(row => row.PhiK),
            new DotsOptions
            {
                Lower = [.. Rows.Select(row => row.Smallest)],
                Upper = [.. Rows.Select(row => row.Greatest)],
                FromZero = true,
                ValueName = "φK",
                Format = ValueFormat.Number(2),
            })
        .WithTitle(SensitivityFinding().Headline, StudyTexts.Get("PhiK.SensitivitySubtitle", WithTarget));

    /// <summary>Says which factors are associated with the target, the strongest first, and which are not.</summary>
    public Finding Finding()
    {
        var resolved = Rows.Where(row => row.IsResolved).ToList();
        var weak = Rows.Where(row => !row.IsResolved).Select(row => row.Title).ToList();
        if (Rows.Count == 0)
            return new Finding(StudyTexts.Get("PhiK.HeadlineNone", TargetTitle), StudyTexts.Get("PhiK.Nothing", TargetTitle), IsResolved: false);
        var same = weak.Count == 0 ? "" : " " + StudyTexts.Get("Association.Weak", AssociationFormats.Joined(weak));
        return resolved.Count == 0
            ? new Finding(
                StudyTexts.Get("PhiK.HeadlineNone", TargetTitle),
                StudyTexts.Get("PhiK.None", TargetTitle, AssociationFormats.Joined(weak)),
                IsResolved: false)
            : new Finding(
                StudyTexts.Get("PhiK.Headline", TargetTitle, AssociationFormats.Joined(resolved.Take(3).Select(row => row.Title))),
                StudyTexts.Get("PhiK.Strong", TargetTitle, AssociationFormats.Joined(resolved.Select(Said))) + same,
                IsResolved: true);
    }

    /// <summary>Says whether the order of the factors holds under other cuts.</summary>
    public Finding SensitivityFinding()
    {
        var resolved = Rows.Where(row => row.IsResolved).ToList();
        if (resolved.Count < 2)
            return new Finding(StudyTexts.Get("PhiK.CutsNone"), StudyTexts.Get("PhiK.CutsNone") + ".", IsResolved: false);
        var widest = resolved.MaxBy(row => row.Greatest - row.Smallest)!;
        var first = resolved[0];
        // Stable: whatever the cuts, the first stays before the others.
        var rivals = resolved.Skip(1).Where(row => row.Greatest > first.Smallest).Select(row => row.Title).ToList();
        string[] ends = [RussianText.Number(widest.Smallest, 2), RussianText.Number(widest.Greatest, 2)];
        // What looks the same to a reader is not told as a difference.
        var text = ends[0] == ends[1]
            ? StudyTexts.Get("PhiK.CutsSteady")
            : StudyTexts.Get("PhiK.Cuts", [widest.Title, RussianText.Number(widest.PhiK, 2), .. ends]);
        var order = rivals.Count == 0
            ? StudyTexts.Get("PhiK.OrderHolds", first.Title)
            : StudyTexts.Get("PhiK.OrderDepends", first.Title, AssociationFormats.Joined(rivals));
        return new Finding(
            StudyTexts.Get(rivals.Count == 0 ? "PhiK.HeadlineHolds" : "PhiK.HeadlineDepends", first.Title), $"{text} {order}", IsResolved: true);
    }

    // An outcome is a word of the sentence, another column is quoted.
    private string WithTarget => Outcome.Find(Target)?.Form("link") ?? StudyTexts.Get("PhiK.WithFactor", TargetTitle);

    private static string Said(PhiKMapRow row) => $"{row.Title} ({RussianText.Number(row.PhiK, 2)})";

    private string Hover(int row, int column) => StudyTexts.Get(
        "PhiK.Hover",
        StudyTexts.Factor(_matrix.Columns[row].Name),
        StudyTexts.Factor(_matrix.Columns[column].Name),
        RussianText.Number(_matrix[row, column], 3),
        RussianText.Number(_matrix.Significance(row, column), 1),
        AssociationFormats.P(_adjusted[row, column]),
        RussianText.Number(_matrix.CramersV(row, column), 3));
}

using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>φK of a target and its factors: one measure for numbers, levels and texts, that also sees what is not monotone.</summary>
/// <remarks>
/// Numbers of many values are cut into ten bins between quantiles: bins of equal width would put all but a few outliers into one. Missing values
/// are a level of their own, since that a value is missing can be what tells most. φK depends on the cuts, so each value has beside it what
/// other cuts give, and Cramér's V of the same table.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class PhiKMap : IShown
{
    /// <summary>Level of significance for all pairs together: 0.05.</summary>
    public const double Level = 0.05;

    private const int Bins = 10;

    private readonly PhiKMatrix _matrix;
    private readonly double[,] _adjusted;

    private PhiKMap(string target, PhiKMatrix matrix, double[,] adjusted, IReadOnlyList<PhiKMapRow> rows) =>
        (Target, _matrix, _adjusted, Rows) = (target, matrix, adjusted, rows);

    /// <summary>Column that the factors are compared with.</summary>
    public string Target { get; }

    /// <summary>How the target is called in sentences.</summary>
    public string TargetTitle => StudyTexts.Factor(Target);

    /// <summary>The factors, the greatest φK first; those that do not vary are left out.</summary>
    public IReadOnlyList<PhiKMapRow> Rows { get; }

    /// <summary>All pairs, in the order the columns were given, the target last.</summary>
    public PhiKMatrix Matrix => _matrix;

    /// <summary>Compares factors with a target and with each other.</summary>
    /// <param name="frame">The data, one case per row.</param>
    /// <param name="target">Column to compare with.</param>
    /// <param name="factors">Columns to compare.</param>
    /// <exception cref="FrameException">A column does not exist.</exception>
    public static PhiKMap Of(Frame frame, string target, params IReadOnlyList<string> factors)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(factors);
        var columns = factors.Append(target).Select(name => FactorLevels.ByQuantiles(frame[name], Bins, missingIsLevel: true)).ToArray();
        var matrix = PhiKMatrix.Of(columns);
        var adjusted = Adjusted(matrix);
        var outcome = matrix.IndexOf(target);
        var rows = Enumerable.Range(0, outcome < 0 ? 0 : matrix.Columns.Count).Where(row => row != outcome).Select(row =>
        {
            var column = matrix.Columns[row];
            return new PhiKMapRow(column, StudyTexts.Factor(column.Name))
            {
                PhiK = matrix[row, outcome],
                Z = matrix.Significance(row, outcome),
                AdjustedPValue = adjusted[row, outcome],
                CramersV = matrix.CramersV(row, outcome),
                Global = matrix.Global[row],
                Sensitivity = OtherCuts(frame[column.Name], column, columns[^1]),
            };
        });
        return new PhiKMap(target, matrix, adjusted, [.. rows.OrderByDescending(row => row.PhiK)]);
    }

    /// <summary>The factors against the target as a frame: one row per factor.</summary>
    public Frame ToFrame() => new(
        new TextColumn(StudyTexts.Get("Portrait.Trait"), Rows.Select(row => row.Title)),
        new TextColumn(StudyTexts.Get("PhiK.Cut"), Rows.Select(Cut)),
        Numbers("PhiK.Value", row => row.PhiK),
        Numbers("PhiK.Z", row => row.Z),
        Numbers("Association.P", row => row.AdjustedPValue),
        Numbers("PhiK.From", row => row.Smallest),
        Numbers("PhiK.To", row => row.Greatest),
        Numbers("Association.V", row => row.CramersV),
        Numbers("PhiK.Global", row => row.Global));

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static double[,] Adjusted(PhiKMatrix matrix)
    {
        var pairs = Enumerable.Range(0, matrix.Columns.Count)
            .SelectMany(row => Enumerable.Range(0, row).Select(column => (Row: row, Column: column))).ToArray();
        double[] p = [.. pairs.Select(pair => matrix.PValue(pair.Row, pair.Column))];
        var holm = MultipleTesting.Adjust(p, MultiplicityMethod.Holm);
        var adjusted = new double[matrix.Columns.Count, matrix.Columns.Count];
        foreach (var (i, (row, column)) in pairs.Index())
            adjusted[row, column] = adjusted[column, row] = holm[i];
        return adjusted;
    }

    private static PhiKSensitivity OtherCuts(Column column, PhiKColumn levels, PhiKColumn target)
    {
        if (levels.Binning == PhiKBinning.Quantile)
        {
            var options = new PhiKSensitivityOptions { MissingIsLevel = column.MissingCount > 0 };
            var cuts = PhiKSensitivity.OverBins(column.Name, FactorLevels.Numbers(column), target, options).Points;
            return new(column.Name, target.Name, [.. cuts.Where(point => point.Binning == PhiKBinning.Quantile)]);
        }

        var merging = PhiKSensitivity.OverMerging(levels, target, column.Kind == ColumnKind.Text ? PhiKMerging.Rarest : PhiKMerging.Last);
        return merging.Points.Count > 1 ? merging : merging with { Points = [] };
    }

    private static string Cut(PhiKMapRow row)
    {
        var column = row.Column;
        if (column.Binning != PhiKBinning.Quantile)
            return StudyTexts.Get("PhiK.CutLevels", column.Counts.Count(count => count > 0));
        var bins = column.Edges.Count - 1;
        return StudyTexts.Get("PhiK.CutQuantiles", bins) + (column.Labels.Count > bins ? StudyTexts.Get("PhiK.CutMissing") : "");
    }

    private NumberColumn Numbers(string title, Func<PhiKMapRow, double> value) =>
        new(StudyTexts.Get(title), Rows.Select(row => double.IsNaN(value(row)) ? (double?)null : value(row)));

    private FrameTable Table()
    {
        var table = ToFrame().ToTable(new TableOptions
        {
            Caption = StudyTexts.Get("PhiK.Title", TargetTitle),
            ShowSize = false,
            MaxRows = Math.Max(2, Rows.Count),
        });
        foreach (var title in (string[])["PhiK.Value", "PhiK.From", "PhiK.To", "Association.V", "PhiK.Global"])
            table = table.WithColumn(StudyTexts.Get(title), format: AssociationFormats.Hundredths);
        return table.WithColumn(StudyTexts.Get("PhiK.Z"), format: AssociationFormats.Tenths)
            .WithColumn(StudyTexts.Get("Association.P"), format: AssociationFormats.PValue);
    }
}

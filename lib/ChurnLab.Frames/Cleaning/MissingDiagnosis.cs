using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Whether the gaps of a column are scattered or follow from other columns.</summary>
/// <remarks>
/// <para>
/// Whether a value is missing is compared with every other column by a chi-square test of independence and Cramér's V:
/// texts, true and false, and whole numbers with few values level by level; numbers and days in bins of about equal size,
/// whose edges come from evenly spaced rows where there are more than 10^5. A missing value of the other column is a level
/// of its own. Of the eight columns with the largest V, all pairs are compared too.
/// </para>
/// <para>
/// The verdict is <see cref="MissingVerdict.Structural"/> when for some column, or the best pair, the p-value times the
/// number of comparisons is at most 0.01, V is at least 0.5, and at least 80 % of the gaps lie in levels where half of the
/// rows or more have one; otherwise <see cref="MissingVerdict.Related"/> when for some column V is at least 0.1 at that
/// p-value. <see cref="MissingDiagnosisOptions"/> holds these thresholds.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class MissingDiagnosis : IShown
{
    private const int PairedFactors = 8;

    private MissingDiagnosis(Column column, IReadOnlyList<MissingFactor> factors, MissingFactor? pair)
    {
        Column = column.Name;
        Missing = column.MissingCount;
        Rows = column.Length;
        Factors = factors;
        BestPair = pair;
    }

    /// <summary>Name of the column with gaps.</summary>
    public string Column { get; }

    /// <summary>Number of rows without a value.</summary>
    public int Missing { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The other columns, the most strongly associated (by the corrected V) first.</summary>
    public IReadOnlyList<MissingFactor> Factors { get; }

    /// <summary>The pair of columns most strongly associated (by the corrected V); null with fewer than two columns.</summary>
    public MissingFactor? BestPair { get; }

    /// <summary>The verdict.</summary>
    public required MissingVerdict Verdict { get; init; }

    /// <summary>The column or pair that the verdict goes by; the strongest column when nothing is seen; null without
    /// columns.</summary>
    public required MissingFactor? Decisive { get; init; }

    /// <summary>Name of the target; null when there is none.</summary>
    public required string? Target { get; init; }

    /// <summary>The target in rows without a value; null without a target.</summary>
    public required TargetCount? TargetWhenMissing { get; init; }

    /// <summary>The target in rows with a value; null without a target.</summary>
    public required TargetCount? TargetWhenPresent { get; init; }

    /// <summary>How the gaps depend on one column.</summary>
    /// <param name="column">Name of a column that was compared.</param>
    /// <exception cref="FrameException">The column was not compared.</exception>
    public MissingFactor this[string column] =>
        Factors.FirstOrDefault(factor => factor.Columns[0] == column)
        ?? throw FrameErrors.NoColumn(column, [.. Factors.Select(factor => factor.Columns[0])]);

    /// <summary>Diagnoses the gaps of a column.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="column">Name of the column with gaps.</param>
    /// <param name="target">Column of true and false, or of 0 and 1, whose share with and without a value is compared; it
    /// is not among the columns that gaps are explained by. None when null.</param>
    /// <param name="candidates">Names of the columns to compare with; all others when null.</param>
    /// <param name="options">Thresholds; the defaults when null.</param>
    /// <exception cref="FrameException">There is no such column, or the target is neither true nor false.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static MissingDiagnosis Of(
        Frame frame,
        string column,
        string? target = null,
        IEnumerable<string>? candidates = null,
        MissingDiagnosisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var settings = options ?? MissingDiagnosisOptions.Default;
        var diagnosed = frame[column];
        var flags = new int[frame.RowCount];
        for (var row = 0; row < flags.Length; row++)
            flags[row] = diagnosed.IsMissing(row) ? 1 : 0;

        var others = (candidates?.Select(name => frame[name]) ?? frame.Columns)
            .Where(other => other.Name != column && other.Name != target).ToArray();
        var levels = new FactorLevels[others.Length];
        Parallel.For(0, others.Length, place => levels[place] = FactorLevels.Of(others[place], settings));
        AmbientCancellation.ThrowIfRequested();
        var ranked = levels.Select(factor => (factor, compared: Compare(factor, flags, levels.Length)))
            .OrderByDescending(pair => Strength(pair.compared)).ToList();
        var factors = ranked.ConvertAll(pair => pair.compared);
        var best = BestOf([.. ranked.Take(PairedFactors).Select(pair => pair.factor)], flags);

        var (verdict, decisive) = Judge(factors, best, settings);
        var events = target is null ? null : frame.Boolean(target);
        return new MissingDiagnosis(diagnosed, factors, best)
        {
            Verdict = verdict,
            Decisive = decisive,
            Target = target,
            TargetWhenMissing = events is null ? null : TargetCount.Of(events, RowsWith(flags, 1)),
            TargetWhenPresent = events is null ? null : TargetCount.Of(events, RowsWith(flags, 0)),
        };
    }

    private static int[] RowsWith(int[] flags, int flag) => RowLists.Where(flags.Length, row => flags[row] == flag);

    private static MissingFactor? BestOf(FactorLevels[] factors, int[] flags)
    {
        var pairs = factors.Length * (factors.Length - 1) / 2;
        MissingFactor? best = null;
        for (var a = 0; a < factors.Length; a++)
        {
            for (var b = a + 1; b < factors.Length; b++)
            {
                AmbientCancellation.ThrowIfRequested();
                var compared = Compare(FactorLevels.Of(factors[a], factors[b]), flags, pairs);
                best = best is null || Strength(compared) > Strength(best) ? compared : best;
            }
        }

        return best;
    }

    private static MissingFactor Compare(FactorLevels levels, int[] flags, int comparisons)
    {
        var table = ContingencyTable.Of(levels.Codes, flags, levels.Labels.Count, 2);
        var test = ChiSquare.Independence(table);
        return new MissingFactor
        {
            Columns = levels.Columns,
            Levels = [.. Enumerable.Range(0, table.RowCount).Where(level => table.RowTotals[level] > 0)
                .Select(level => new MissingLevel(levels.Labels[level], (int)table.RowTotals[level], (int)table[level, 1]))],
            Test = test,
            AdjustedPValue = Math.Min(1, test.PValue * comparisons),
        };
    }

    private static double Strength(MissingFactor factor) =>
        double.IsNaN(factor.Test.CorrectedCramersV) ? -1 : factor.Test.CorrectedCramersV;

    private static (MissingVerdict Verdict, MissingFactor? Decisive) Judge(
        List<MissingFactor> factors, MissingFactor? pair, MissingDiagnosisOptions options)
    {
        var structural = factors.FirstOrDefault(factor => factor.IsStructural(options))
            ?? (pair?.IsStructural(options) == true ? pair : null);
        if (structural is not null)
            return (MissingVerdict.Structural, structural);
        var related = factors.FirstOrDefault(factor => factor.IsAssociated(options, options.RelatedV));
        return related is not null
            ? (MissingVerdict.Related, related)
            : (MissingVerdict.NoSignOfStructure, factors.Count == 0 ? null : factors[0]);
    }
}

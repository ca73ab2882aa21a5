using ChurnLab.Statistics.Regression;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <summary>Rows of one stratum by ascending duration, with their columns.</summary>
internal sealed class CoxStratum
{
    private readonly double[] _columns;

    private CoxStratum(int code, SurvivalRows rows, DesignMatrix design, int[] designRows)
    {
        (Code, Rows, Width, ByEntry) = (code, rows, design.Width - 1, Sorted.Places(rows.Entries));
        _columns = new double[rows.Count * Width];
        for (var place = 0; place < rows.Count; place++)
            design.Row(designRows[rows.Places[place]])[1..].CopyTo(_columns.AsSpan(place * Width));
    }

    public int Code { get; }

    public SurvivalRows Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Width { get; }

    /// <summary>Places of the rows from the earliest entry on; empty where all are at risk from the start.</summary>
    public int[] ByEntry { get; }

    /// <summary>Strata that have rows, by code; columns are less their means and over their standard
    /// deviations.</summary>
    /// <param name="rows">The rows of all.</param>
    /// <param name="codes">Stratum per row given.</param>
    /// <param name="design">The columns.</param>
    /// <param name="designRows">Row of the design per row given.</param>
    public static CoxStratum[] Of(SurvivalRows rows, ReadOnlySpan<int> codes, DesignMatrix design, int[] designRows) =>
    [
        .. rows.Parts(codes).Index()
            .Where(static part => part.Item.Count > 0)
            .Select(part => new CoxStratum(part.Index, part.Item, design, designRows)),
    ];

    /// <summary>Columns of a row.</summary>
    public ReadOnlySpan<double> Row(int place) => _columns.AsSpan(place * Width, Width);

    /// <summary>Log hazards of the rows, over the baseline of rows at the mean.</summary>
    public double[] LogHazards(ReadOnlySpan<double> coefficients)
    {
        var result = new double[Rows.Count];
        for (var place = 0; place < result.Length; place++)
        {
            var row = Row(place);
            var sum = 0.0;
            for (var j = 0; j < row.Length; j++)
                sum += row[j] * coefficients[j];
            result[place] = sum;
        }

        return result;
    }
}

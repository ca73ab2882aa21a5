namespace ChurnLab.Statistics;

/// <summary>Counts by stratum, row and column, with the sums over each of the three.</summary>
internal sealed class ThreeWayCounts
{
    /// <summary>Number of ways to leave out one of three factors.</summary>
    public const int Pairs = 3;

    private readonly (int Strata, int Rows, int Columns) _shape;
    private readonly double[][] _sums;

    private ThreeWayCounts(double[] cells, (int Strata, int Rows, int Columns) shape)
    {
        (Cells, _shape) = (cells, shape);
        _sums = [new double[shape.Rows * shape.Columns], new double[shape.Strata * shape.Columns], new double[shape.Strata * shape.Rows]];
        for (var pair = 0; pair < Pairs; pair++)
            Add(cells, _sums[pair], pair);
        Total = cells.Sum();
    }

    /// <summary>The counts, stratum by stratum, row by row.</summary>
    public double[] Cells { get; }

    /// <summary>Their sum.</summary>
    public double Total { get; }

    /// <summary>Degrees of freedom of an interaction of the three factors where all cells tell.</summary>
    public int FreedomOfAll => (_shape.Strata - 1) * (_shape.Rows - 1) * (_shape.Columns - 1);

    public static ThreeWayCounts Of(IReadOnlyList<ContingencyTable> strata)
    {
        var shape = (strata.Count, strata[0].RowCount, strata[0].ColumnCount);
        var cells = new double[shape.Count * shape.RowCount * shape.ColumnCount];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (stratum, rest) = Math.DivRem(cell, shape.RowCount * shape.ColumnCount);
            cells[cell] = strata[stratum][rest / shape.ColumnCount, rest % shape.ColumnCount];
        }

        return new ThreeWayCounts(cells, shape);
    }

    /// <summary>Sums over the factor that a pair leaves out: stratum, row or column.</summary>
    public double[] SumsOf(int pair) => _sums[pair];

    /// <summary>Place of a cell among the sums of a pair.</summary>
    public int PlaceOf(int cell, int pair)
    {
        var (stratum, rest) = Math.DivRem(cell, _shape.Rows * _shape.Columns);
        var (row, column) = Math.DivRem(rest, _shape.Columns);
        return pair switch
        {
            0 => rest,
            1 => (stratum * _shape.Columns) + column,
            _ => (stratum * _shape.Rows) + row,
        };
    }

    /// <summary>Whether all sums a cell belongs to are above 0; otherwise it is empty whatever the association.</summary>
    public bool Tells(int cell)
    {
        for (var pair = 0; pair < Pairs; pair++)
        {
            if (_sums[pair][PlaceOf(cell, pair)] == 0)
                return false;
        }

        return true;
    }

    /// <summary>Gives cells the sums of a pair.</summary>
    /// <returns>The largest relative change.</returns>
    public double Scale(double[] cells, int pair)
    {
        var sums = new double[_sums[pair].Length];
        Add(cells, sums, pair);
        var change = 0.0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var place = PlaceOf(cell, pair);
            if (sums[place] == 0)
                continue;
            var factor = _sums[pair][place] / sums[place];
            // What vanishes step by step is a cell on its way to 0; it changes nothing any more.
            if (cells[cell] * Math.Abs(factor - 1) > 1e-12 * (1 + cells[cell]))
                change = Math.Max(change, Math.Abs(factor - 1));
            cells[cell] *= factor;
        }

        return change;
    }

    /// <summary>Twice the log-likelihood that the counts have more than the expected ones.</summary>
    public double LikelihoodRatio(double[] expected)
    {
        var sum = 0.0;
        for (var cell = 0; cell < expected.Length; cell++)
        {
            if (Cells[cell] > 0)
                sum += Cells[cell] * Math.Log(Cells[cell] / expected[cell]);
        }

        return 2 * sum;
    }

    /// <summary>Smallest expected count of a cell that tells; NaN without any.</summary>
    public double Smallest(double[] expected) =>
        expected.Where((_, cell) => Tells(cell)).DefaultIfEmpty(double.NaN).Min();

    /// <summary>Expected counts as a table per stratum.</summary>
    public IReadOnlyList<double[,]> ByStratum(double[] expected)
    {
        var tables = Enumerable.Range(0, _shape.Strata).Select(_ => new double[_shape.Rows, _shape.Columns]).ToArray();
        for (var cell = 0; cell < expected.Length; cell++)
        {
            var (stratum, rest) = Math.DivRem(cell, _shape.Rows * _shape.Columns);
            tables[stratum][rest / _shape.Columns, rest % _shape.Columns] = expected[cell];
        }

        return tables;
    }

    private void Add(double[] cells, double[] sums, int pair)
    {
        for (var cell = 0; cell < cells.Length; cell++)
            sums[PlaceOf(cell, pair)] += cells[cell];
    }
}

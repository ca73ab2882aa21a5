namespace ChurnLab.Insight.Segments;

/// <summary>What is searched for: rows with classes, a measure and what a segment has to fulfil.</summary>
internal sealed class SearchProblem
{
    /// <summary>What a row adds to a cell that counts rows above and rows of class 1 below.</summary>
    private const long OneRow = 1L << 32;

    private readonly double _minRate;

    public SearchProblem(SegmentFinder finder, SegmentSpace space, RowSet positives, RowSet? ignored)
    {
        (Finder, Space) = (finder, space);
        var rows = space.Rows.Rows;
        Weights = new long[rows];
        for (var row = 0; row < rows; row++)
        {
            if (ignored is not null && ignored.Has(row))
                continue;
            var positive = positives.Has(row);
            Weights[row] = positive ? OneRow + 1 : OneRow;
            Rows++;
            Positives += positive ? 1 : 0;
        }

        MinSize = finder.SmallestSize(rows);
        _minRate = Math.Max(finder.MinRate, Rows == 0 ? 0 : finder.MinLift * Positives / Rows);
    }

    // The same with other classes, as many of class 1.
    private SearchProblem(SearchProblem other, bool[] classes)
    {
        (Finder, Space, Rows, Positives, MinSize, _minRate) = (other.Finder, other.Space, other.Rows, other.Positives, other.MinSize, other._minRate);
        Weights = new long[other.Weights.Length];
        var at = 0;
        for (var row = 0; row < Weights.Length; row++)
        {
            if (other.Weights[row] != 0)
                Weights[row] = classes[at++] ? OneRow + 1 : OneRow;
        }
    }

    /// <summary>Options.</summary>
    public SegmentFinder Finder { get; }

    /// <summary>Rows and conditions.</summary>
    public SegmentSpace Space { get; }

    /// <summary>Per row what it adds to a cell; 0 for a row that is left out.</summary>
    public long[] Weights { get; }

    /// <summary>Rows that are searched.</summary>
    public int Rows { get; }

    /// <summary>Those of class 1.</summary>
    public int Positives { get; }

    /// <summary>Fewest searched rows of a segment.</summary>
    public int MinSize { get; }

    /// <summary>The same rows with other classes.</summary>
    /// <param name="classes">Class per row searched; as many of class 1.</param>
    public SearchProblem With(bool[] classes) => new(this, classes);

    /// <summary>Whether a segment of enough members may be among the results.</summary>
    public bool Allows(int size, int positives) => positives >= _minRate * size;

    /// <summary>Quality of a segment.</summary>
    public double Quality(int size, int positives) => Finder.Quality.Of(size, positives, Rows, Positives);

    /// <summary>Fewest rows of class 1 that a conjunction must hold for, if a part of it is to have some
    /// quality.</summary>
    public int FewestPositives(double quality)
    {
        // A segment without rows of class 1 is of no interest.
        var (low, high) = (1, Positives + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var enough = Allows(Math.Max(middle, MinSize), middle) && Finder.Quality.Bound(middle, MinSize, Rows, Positives) >= quality;
            (low, high) = enough ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

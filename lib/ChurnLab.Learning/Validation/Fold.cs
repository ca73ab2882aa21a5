namespace ChurnLab.Learning.Validation;

/// <summary>One split of rows: those a model is fitted to and those it is tested on.</summary>
public sealed class Fold
{
    private readonly int[] _train;
    private readonly int[] _test;

    /// <summary>Makes a split.</summary>
    /// <param name="train">Rows to fit, from 0; copied.</param>
    /// <param name="test">Rows to test, from 0, none of them among <paramref name="train"/>; copied.</param>
    /// <exception cref="LearningException">A side is empty, a row is negative, or a row is on both sides.</exception>
    public Fold(ReadOnlySpan<int> train, ReadOnlySpan<int> test)
        : this(train.ToArray(), test.ToArray())
    {
        var fitted = new HashSet<int>(_train);
        foreach (var row in _test)
        {
            if (fitted.Contains(row))
                throw new LearningException($"Row {row} is on both sides of a split: a row that was fitted tells nothing when tested.");
        }
    }

    private Fold(int[] train, int[] test)
    {
        if (train.Length == 0 || test.Length == 0)
            throw new LearningException($"A split has {train.Length} rows to fit and {test.Length} to test: both sides need a row.");
        var least = Math.Min(train.Min(), test.Min());
        if (least < 0)
            throw new LearningException($"A split names row {least}: rows are counted from 0.");
        (_train, _test) = (train, test);
    }

    /// <summary>Rows to fit, from 0, without a copy.</summary>
    public ReadOnlySpan<int> Train => _train;

    /// <summary>Rows to test, from 0, without a copy.</summary>
    public ReadOnlySpan<int> Test => _test;

    /// <summary>Makes a split over arrays that nobody else will change and that share no row.</summary>
    internal static Fold Over(int[] train, int[] test) => new(train, test);

    /// <summary>Makes the split that tests some rows and fits all others up to a number of rows that are not left out.</summary>
    internal static Fold Testing(int fold, ReadOnlySpan<int> foldPerRow)
    {
        var (train, test) = (new List<int>(foldPerRow.Length), new List<int>());
        for (var row = 0; row < foldPerRow.Length; row++)
        {
            if (foldPerRow[row] >= 0)
                (foldPerRow[row] == fold ? test : train).Add(row);
        }

        return Over([.. train], [.. test]);
    }
}

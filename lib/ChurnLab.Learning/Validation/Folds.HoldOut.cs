using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <content>Single splits and repeated ones.</content>
public static partial class Folds
{
    /// <summary>Keeps a share of rows, drawn at random, for the test.</summary>
    /// <param name="rows">Number of rows. Range: 2 or more.</param>
    /// <param name="testShare">Share of rows to test, rounded up to a whole number. Range: above 0, below 1.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <exception cref="LearningException">The share leaves a side without a row.</exception>
    public static Fold HoldOut(int rows, double testShare = 0.25, long seed = 0)
    {
        var count = TestCount(rows, testShare);
        var numbers = new int[rows];
        numbers.AsSpan(0, count).Fill(1);
        RandomStream.Of(seed, 0).ShuffleInPlace<int>(numbers);
        return Fold.Testing(1, numbers);
    }

    /// <summary>Keeps a share of rows, drawn at random within the classes, for the test: both sides have, to one row, the same share of class 1.</summary>
    /// <param name="y">Classes, one per row, of which each has at least two rows.</param>
    /// <param name="testShare">Share of rows to test, rounded up to a whole number. Range: above 0, below 1.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <exception cref="LearningException">The target is not of two classes, or a side is left without a row of a class.</exception>
    public static Fold HoldOut(Target y, double testShare = 0.25, long seed = 0)
    {
        CheckClasses(y, 2);
        var count = TestCount(y.Rows, testShare);
        var positives = (int)Math.Round((double)count * y.Positives / y.Rows, MidpointRounding.ToEven);
        positives = Math.Clamp(positives, count - (y.Rows - y.Positives), y.Positives);
        var numbers = new int[y.Rows];
        foreach (var (value, drawn) in ((double, int)[])[(0, count - positives), (1, positives)])
        {
            var rows = RowsOf(y, value);
            if (drawn == 0 || drawn == rows.Length)
                throw new LearningException(FormattableString.Invariant($"A test share of {testShare} leaves a side without a row of class {value}."));
            RandomStream.Of(seed, (long)value).ShuffleInPlace<int>(rows);
            foreach (var row in rows.AsSpan(0, drawn))
                numbers[row] = 1;
        }

        return Fold.Testing(1, numbers);
    }

    /// <summary>Keeps groups, drawn at random until they hold a share of the rows, for the test; no group is on both sides.</summary>
    /// <param name="groups">Group per row, such as the number of a client; 2 different ones or more.</param>
    /// <param name="testShare">Share of rows to test: groups are added while that brings their rows nearer to it. Range: above 0, below 1.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <exception cref="LearningException">There is a single group, or the share is outside its range.</exception>
    public static Fold HoldOutGroups(ReadOnlySpan<int> groups, double testShare = 0.25, long seed = 0)
    {
        var wanted = TestCount(groups.Length, testShare);
        var (ofRow, sizes) = GroupNumbers.Of(groups);
        CheckGroups(sizes.Length, 2);
        var order = Enumerable.Range(0, sizes.Length).ToArray();
        RandomStream.Of(seed, 0).ShuffleInPlace<int>(order);
        var tested = new bool[sizes.Length];
        var (count, rows) = (0, 0);
        foreach (var group in order)
        {
            var isNearer = Math.Abs(rows + sizes[group] - wanted) < Math.Abs(rows - wanted);
            if (count > 0 && (!isNearer || count == sizes.Length - 1))
                continue;
            tested[group] = true;
            count++;
            rows += sizes[group];
        }

        return Fold.Testing(1, Array.ConvertAll(ofRow, group => tested[group] ? 1 : 0));
    }

    /// <summary>Makes folds again and again with seeds of their own, one repeat after another.</summary>
    /// <param name="repeats">Number of repeats. Range: 1 or more.</param>
    /// <param name="seed">Seed of all repeats.</param>
    /// <param name="make">Makes the folds of a repeat from its seed.</param>
    /// <exception cref="LearningException">There are fewer than 1 repeats.</exception>
    public static IReadOnlyList<Fold> Repeated(int repeats, long seed, Func<long, IReadOnlyList<Fold>> make)
    {
        if (repeats < 1)
            throw new LearningException($"Asked for {repeats} repeats: expected 1 or more.");
        return [.. Enumerable.Range(0, repeats).SelectMany(repeat => make(FoldSeeds.OfRepeat(seed, repeat)))];
    }

    /// <summary>Stratified folds, repeated: each row is tested once per repeat.</summary>
    /// <param name="y">Classes, one per row, of which each has at least as many rows as there are folds.</param>
    /// <param name="folds">Number of parts. Range: 2 or more.</param>
    /// <param name="repeats">Number of repeats. Range: 1 or more.</param>
    /// <param name="seed">Seed of the shuffling.</param>
    /// <returns>The folds of the first repeat, then those of the second, and so on.</returns>
    /// <exception cref="LearningException">The target is not of two classes, a class is too rare, or a number is outside its range.</exception>
    public static IReadOnlyList<Fold> RepeatedStratified(Target y, int folds = 5, int repeats = 5, long seed = 0) =>
        Repeated(repeats, seed, ofRepeat => Stratified(y, folds, ofRepeat));

    private static int TestCount(int rows, double testShare)
    {
        if (!(testShare is > 0 and < 1))
            throw new LearningException(FormattableString.Invariant($"The test share is {testShare}: expected above 0 and below 1."));
        var count = (int)Math.Ceiling(rows * testShare);
        return count < rows ? count
            : throw new LearningException(FormattableString.Invariant($"A test share of {testShare} of {rows} rows leaves no row to fit."));
    }
}

using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <summary>Makes splits of rows for cross-validation; rows stand in ascending order on both sides of each.</summary>
/// <remarks>The same seed gives the same splits on every machine; they are not those scikit-learn draws for the same seed.</remarks>
public static partial class Folds
{
    /// <summary>Splits rows into parts, each of which is tested once; parts differ by one row at most.</summary>
    /// <param name="rows">Number of rows. Range: at least as many as folds.</param>
    /// <param name="folds">Number of parts. Range: 2 or more.</param>
    /// <param name="seed">Seed of the shuffling.</param>
    /// <param name="shuffle">Whether rows are shuffled first; where not, parts are runs of rows, as scikit-learn's are.</param>
    /// <exception cref="LearningException">There are fewer than 2 folds or fewer rows than folds.</exception>
    public static IReadOnlyList<Fold> KFold(int rows, int folds = 5, long seed = 0, bool shuffle = true) => Explicit(Even(rows, folds, seed, shuffle));

    /// <summary>Splits rows into parts, each of which is tested once and has, to one row, its share of both classes.</summary>
    /// <remarks>Not shuffled, the splits are those of scikit-learn's <c>StratifiedKFold</c>.</remarks>
    /// <param name="y">Classes, one per row, of which each has at least as many rows as there are folds.</param>
    /// <param name="folds">Number of parts. Range: 2 or more.</param>
    /// <param name="seed">Seed of the shuffling.</param>
    /// <param name="shuffle">Whether rows are shuffled within their class first.</param>
    /// <exception cref="LearningException">The target is not of two classes, or a class has fewer rows than there are folds.</exception>
    public static IReadOnlyList<Fold> Stratified(Target y, int folds = 5, long seed = 0, bool shuffle = true) =>
        Explicit(StratifiedNumbers(y, folds, seed, shuffle));

    /// <summary>Splits rows as told.</summary>
    /// <param name="foldPerRow">Number of the fold that tests a row, per row; −1 for rows that are neither fitted nor tested in any fold.</param>
    /// <returns>A fold per different number, in ascending order of the numbers.</returns>
    /// <exception cref="LearningException">A number is below −1, or there are fewer than 2 different numbers.</exception>
    public static IReadOnlyList<Fold> Explicit(ReadOnlySpan<int> foldPerRow)
    {
        var numbers = new SortedSet<int>();
        for (var row = 0; row < foldPerRow.Length; row++)
        {
            if (foldPerRow[row] < -1)
                throw new LearningException($"Row {row} has the fold {foldPerRow[row]}: expected 0 or more, or -1 to leave the row out.");
            if (foldPerRow[row] >= 0)
                numbers.Add(foldPerRow[row]);
        }

        if (numbers.Count < 2)
            throw new LearningException($"There are {numbers.Count} different folds: expected 2 or more.");
        var made = new List<Fold>(numbers.Count);
        foreach (var number in numbers)
            made.Add(Fold.Testing(number, foldPerRow));
        return made;
    }

    private static int[] Even(int rows, int folds, long seed, bool shuffle)
    {
        CheckCount(folds);
        if (rows < folds)
            throw new LearningException($"There are {rows} rows for {folds} folds: each needs one.");
        var numbers = new int[rows];
        var (size, longer) = Math.DivRem(rows, folds);
        var at = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var count = size + (fold < longer ? 1 : 0);
            numbers.AsSpan(at, count).Fill(fold);
            at += count;
        }

        if (shuffle)
            RandomStream.Of(seed, 0).ShuffleInPlace<int>(numbers);
        return numbers;
    }

    // Rows in the order of their class are dealt to the folds in turn, which says how many of a class each fold gets; the class of the
    // first row comes first. Within a class the folds are then runs of its rows, or shuffled.
    private static int[] StratifiedNumbers(Target y, int folds, long seed, bool shuffle)
    {
        CheckCount(folds);
        CheckClasses(y, folds);
        var numbers = new int[y.Rows];
        var dealt = 0;
        for (var turn = 0; turn < 2; turn++)
        {
            var value = turn == 0 ? y.Values[0] : 1 - y.Values[0];
            int[] rows = RowsOf(y, value);
            var ofClass = Enumerable.Range(dealt, rows.Length).Select(place => place % folds).Order().ToArray();
            dealt += rows.Length;
            if (shuffle)
                RandomStream.Of(seed, turn).ShuffleInPlace<int>(ofClass);
            for (var i = 0; i < rows.Length; i++)
                numbers[rows[i]] = ofClass[i];
        }

        return numbers;
    }

    private static int[] RowsOf(Target y, double value)
    {
        var rows = new List<int>(y.Rows);
        for (var row = 0; row < y.Rows; row++)
        {
            if (y.Values[row] == value)
                rows.Add(row);
        }

        return [.. rows];
    }

    private static void CheckClasses(Target y, int folds)
    {
        if (!y.IsBinary)
            throw new LearningException("Stratified folds need two classes; got a target of numbers: take KFold.");
        var least = Math.Min(y.Positives, y.Rows - y.Positives);
        if (least < folds)
            throw new LearningException($"The rarer class has {least} rows for {folds} folds: each fold needs a row of each class; take fewer folds.");
    }

    private static void CheckCount(int folds)
    {
        if (folds < 2)
            throw new LearningException($"Asked for {folds} folds: expected 2 or more.");
    }
}

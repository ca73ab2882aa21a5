using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <content>Splits that keep groups together.</content>
public static partial class Folds
{
    /// <summary>Splits groups into parts of about as many rows; no group is on both sides of a fold.</summary>
    /// <remarks>Groups go, the greatest first, into the part that has the fewest rows, as in scikit-learn's <c>GroupKFold</c>.</remarks>
    /// <param name="groups">Group per row, such as the number of a client; at least as many different ones as folds.</param>
    /// <param name="folds">Number of parts. Range: 2 or more.</param>
    /// <param name="seed">Seed that decides among groups of equal size.</param>
    /// <exception cref="LearningException">There are fewer than 2 folds or fewer groups than folds.</exception>
    public static IReadOnlyList<Fold> Grouped(ReadOnlySpan<int> groups, int folds = 5, long seed = 0)
    {
        CheckCount(folds);
        var (ofRow, sizes) = GroupNumbers.Of(groups);
        CheckGroups(sizes.Length, folds);
        var order = Shuffled(sizes.Length, seed);
        var (rows, ofGroup) = (new int[folds], new int[sizes.Length]);
        foreach (var group in order.OrderByDescending(group => sizes[group]))
        {
            var fold = Array.IndexOf(rows, rows.Min());
            ofGroup[group] = fold;
            rows[fold] += sizes[group];
        }

        return Explicit(Array.ConvertAll(ofRow, group => ofGroup[group]));
    }

    /// <summary>Splits groups into parts with about the same share of both classes; no group is on both sides of a fold.</summary>
    /// <remarks>
    /// Groups go, the most uneven first, into the part after which the classes are spread most evenly over parts, as in scikit-learn's
    /// <c>StratifiedGroupKFold</c>. Where few groups hold most of a class, shares can differ much.
    /// </remarks>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="groups">Group per row, such as the number of a client; at least as many different ones as folds.</param>
    /// <param name="folds">Number of parts. Range: 2 or more.</param>
    /// <param name="seed">Seed that decides among groups alike.</param>
    /// <exception cref="LearningException">Rows do not agree, a class has fewer rows than folds, or there are fewer groups than folds.</exception>
    public static IReadOnlyList<Fold> StratifiedGrouped(Target y, ReadOnlySpan<int> groups, int folds = 5, long seed = 0)
    {
        CheckCount(folds);
        CheckClasses(y, folds);
        if (groups.Length != y.Rows)
            throw new LearningException($"There are {groups.Length} groups for {y.Rows} rows: every row needs one.");
        var (ofRow, sizes) = GroupNumbers.Of(groups);
        CheckGroups(sizes.Length, folds);
        var positives = new int[sizes.Length];
        for (var row = 0; row < ofRow.Length; row++)
            positives[ofRow[row]] += (int)y.Values[row];
        var balance = new ClassBalance(folds, y.Rows - y.Positives, y.Positives);
        var ofGroup = new int[sizes.Length];
        foreach (var group in Shuffled(sizes.Length, seed).OrderByDescending(group => Math.Abs(sizes[group] - (2 * positives[group]))))
            ofGroup[group] = balance.Place(sizes[group] - positives[group], positives[group]);
        return Explicit(Array.ConvertAll(ofRow, group => ofGroup[group]));
    }

    private static int[] Shuffled(int count, long seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        RandomStream.Of(seed, 0).ShuffleInPlace<int>(order);
        return order;
    }

    private static void CheckGroups(int groups, int folds)
    {
        if (groups < folds)
            throw new LearningException($"There are {groups} groups for {folds} parts: each needs one.");
    }
}

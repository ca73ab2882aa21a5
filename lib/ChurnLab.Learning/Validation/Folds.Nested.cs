namespace ChurnLab.Learning.Validation;

/// <content>Splits within splits.</content>
public static partial class Folds
{
    /// <summary>Stratified inner splits of the training rows of each outer split.</summary>
    /// <param name="outer">Outer splits.</param>
    /// <param name="y">Classes, one per row of the whole table.</param>
    /// <param name="innerFolds">Number of inner parts. Range: 2 or more.</param>
    /// <param name="seed">Seed of the shuffling.</param>
    /// <exception cref="LearningException">A class is too rare among the training rows of an outer split.</exception>
    public static IReadOnlyList<NestedFold> Nested(IReadOnlyList<Fold> outer, Target y, int innerFolds = 5, long seed = 0) =>
        Nested(outer, (fold, number) => Stratified(y.Take(fold.Train), innerFolds, FoldSeeds.OfRepeat(seed, number)));

    /// <summary>Inner splits of the training rows of each outer split.</summary>
    /// <param name="outer">Outer splits.</param>
    /// <param name="inner">Makes inner splits of an outer one and its number, from 0: in places among its training rows, not in rows of the table.</param>
    public static IReadOnlyList<NestedFold> Nested(IReadOnlyList<Fold> outer, Func<Fold, int, IReadOnlyList<Fold>> inner) =>
    [
        .. outer.Select((fold, number) => new NestedFold(
            fold, [.. inner(fold, number).Select(part => Fold.Over(RowsAt(part.Train, fold), RowsAt(part.Test, fold)))])),
    ];

    private static int[] RowsAt(ReadOnlySpan<int> places, Fold fold)
    {
        var rows = new int[places.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = places[i] < fold.Train.Length ? fold.Train[places[i]]
                : throw new LearningException($"An inner split names place {places[i]} of {fold.Train.Length} training rows, counted from 0.");
        }

        return rows;
    }
}

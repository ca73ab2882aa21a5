using ChurnLab.Learning;
using ChurnLab.Learning.Validation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Validation;

public class FoldsTests
{
    [Theory]
    [InlineData(10, 5, true)]
    [InlineData(11, 3, true)]
    [InlineData(11, 4, false)]
    public void Every_row_is_tested_once_and_parts_differ_by_one_row_at_most(int rows, int folds, bool shuffle)
    {
        var made = Folds.KFold(rows, folds, 3, shuffle);
        Assert.Equal(folds, made.Count);
        AssertPartition(made, rows);
        Assert.InRange(made.Max(fold => fold.Test.Length) - made.Min(fold => fold.Test.Length), 0, 1);
    }

    [Fact]
    public void Folds_that_are_not_shuffled_are_runs_of_rows_and_the_first_are_longer() =>
        Assert.Equal(["0,1,2", "3,4,5", "6,7"], Folds.KFold(8, 3, shuffle: false).Select(fold => string.Join(',', fold.Test.ToArray())));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_classes_are_spread_evenly(bool shuffle)
    {
        var y = Samples.Classes(203).Y;
        var made = Folds.Stratified(y, 7, 5, shuffle);
        AssertPartition(made, y.Rows);
        int[] positives = [.. made.Select(fold => y.Take(fold.Test).Positives)];
        int[] sizes = [.. made.Select(fold => fold.Test.Length)];
        Assert.InRange(positives.Max() - positives.Min(), 0, 1);
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Fact]
    public void Stratified_folds_that_are_not_shuffled_are_those_of_scikit_learn()
    {
        // StratifiedKFold(3).split of scikit-learn 1.2.1.
        var y = Target.Binary([1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0]);
        string[] tests = [.. Folds.Stratified(y, 3, shuffle: false).Select(fold => string.Join(',', fold.Test.ToArray()))];
        Assert.Equal(["0,1,2,4,5", "3,6,7,8", "9,10,11,12"], tests);
    }

    [Fact]
    public void Same_seed_same_folds_and_another_seed_others()
    {
        var y = Samples.Classes(100).Y;
        static string Text(IReadOnlyList<Fold> folds) => string.Join(';', folds.Select(fold => string.Join(',', fold.Test.ToArray())));
        Assert.Equal(Text(Folds.Stratified(y, 5, 1)), Text(Folds.Stratified(y, 5, 1)));
        Assert.NotEqual(Text(Folds.Stratified(y, 5, 1)), Text(Folds.Stratified(y, 5, 2)));
        Assert.NotEqual(Text(Folds.KFold(100, 5, 1)), Text(Folds.KFold(100, 5, 2)));
    }

    [Fact]
    public void Rows_of_fold_minus_one_are_neither_fitted_nor_tested()
    {
        var folds = Folds.Explicit([7, -1, 2, 7, -1, 2, 2]);
        Assert.Equal(2, folds.Count);
        Assert.Equal([2, 5, 6], folds[0].Test.ToArray());
        Assert.Equal([0, 3], folds[0].Train.ToArray());
        Assert.Equal([0, 3], folds[1].Test.ToArray());
    }

    [Fact]
    public void What_cannot_be_split_is_refused()
    {
        Assert.Equal("There are 3 rows for 4 folds: each needs one.", Message(() => Folds.KFold(3, 4)));
        Assert.Equal("Asked for 1 folds: expected 2 or more.", Message(() => Folds.KFold(3, 1)));
        Assert.Equal("There are 1 different folds: expected 2 or more.", Message(() => Folds.Explicit([0, -1, 0])));
        Assert.Equal("Row 1 has the fold -2: expected 0 or more, or -1 to leave the row out.", Message(() => Folds.Explicit([0, -2, 0])));
        Assert.StartsWith("The rarer class has 2 rows for 3 folds", Message(() => Folds.Stratified(Target.Binary([0, 1, 0, 1, 0, 0]), 3)));
        Assert.StartsWith("Stratified folds need two classes", Message(() => Folds.Stratified(Target.Numbers([0, 1, 0, 1, 0, 0]), 3)));
        Assert.StartsWith("Row 2 is on both sides", Message(() => Made([1, 2], [0, 2])));
        Assert.StartsWith("A split has 0 rows to fit and 2 to test", Message(() => Made([], [0, 2])));
        Assert.StartsWith("A split names row -1", Message(() => Made([1], [-1])));
    }

    private static Fold Made(int[] train, int[] test) => new(train, test);

    internal static void AssertPartition(IReadOnlyList<Fold> folds, int rows)
    {
        Assert.Equal(Enumerable.Range(0, rows), folds.SelectMany(fold => fold.Test.ToArray()).Order());
        foreach (var fold in folds)
            Assert.Equal(Enumerable.Range(0, rows), fold.Train.ToArray().Concat(fold.Test.ToArray()).Order());
    }

    private static string Message(Action action) => Assert.Throws<LearningException>(action).Message;
}

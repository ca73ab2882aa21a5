using ChurnLab.Learning;
using ChurnLab.Learning.Validation;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Validation;

public class SplitTests
{
    [Theory]
    [InlineData(100, 0.25, 25)]
    [InlineData(101, 0.25, 26)]
    [InlineData(3, 0.1, 1)]
    public void A_hold_out_keeps_the_share_rounded_up(int rows, double share, int expected)
    {
        var fold = Folds.HoldOut(rows, share, 4);
        Assert.Equal(expected, fold.Test.Length);
        Assert.Equal(Enumerable.Range(0, rows), fold.Train.ToArray().Concat(fold.Test.ToArray()).Order());
        Assert.Equal(fold.Test.ToArray(), Folds.HoldOut(rows, share, 4).Test.ToArray());
    }

    [Fact]
    public void A_stratified_hold_out_keeps_the_share_of_class_1()
    {
        var y = Target.Binary([.. Enumerable.Range(0, 97).Select(row => row % 9 == 0 ? 1.0 : 0)]);
        var fold = Folds.HoldOut(y, 0.3, 2);
        Assert.Equal((30, 3), (fold.Test.Length, y.Take(fold.Test).Positives));
        Assert.NotEqual(fold.Test.ToArray(), Folds.HoldOut(y, 0.3, 3).Test.ToArray());
        Assert.Equal("A test share of 0.02 leaves a side without a row of class 1.", Message(() => Folds.HoldOut(y, 0.02)));
        Assert.Equal("The test share is 1: expected above 0 and below 1.", Message(() => Folds.HoldOut(y, 1)));
        Assert.Equal("A test share of 0.9 of 3 rows leaves no row to fit.", Message(() => Folds.HoldOut(3, 0.9)));
    }

    [Fact]
    public void A_hold_out_of_groups_splits_no_group()
    {
        var groups = Groups(200, 23);
        var fold = Folds.HoldOutGroups(groups, 0.25, 1);
        AssertDisjoint(fold, groups);
        Assert.InRange(fold.Test.Length, 40, 60);
        Assert.Equal("There are 1 groups for 2 parts: each needs one.", Message(() => Folds.HoldOutGroups([1, 1, 1])));
        var two = Folds.HoldOutGroups([1, 1, 2, 2, 2, 2], 0.8);
        Assert.True(two.Train.Length > 0 && two.Test.Length > 0);
    }

    [Fact]
    public void Grouped_folds_split_no_group_and_are_of_about_equal_size()
    {
        var groups = Groups(300, 37);
        var folds = Folds.Grouped(groups, 5, 1);
        FoldsTests.AssertPartition(folds, 300);
        Assert.All(folds, fold => AssertDisjoint(fold, groups));
        Assert.InRange(folds.Max(fold => fold.Test.Length) - folds.Min(fold => fold.Test.Length), 0, 5);
        Assert.Equal("There are 2 groups for 3 parts: each needs one.", Message(() => Folds.Grouped([1, 2, 1, 2], 3)));
    }

    [Fact]
    public void Stratified_groups_are_spread_as_evenly_as_groups_allow()
    {
        var groups = Groups(400, 80);
        var random = RandomStream.Of(3, 0);
        var y = Target.Binary([.. groups.Select(group => random.Chance(group % 4 == 0 ? 0.6 : 0.1) ? 1.0 : 0)]);
        var folds = Folds.StratifiedGrouped(y, groups, 4, 1);
        FoldsTests.AssertPartition(folds, 400);
        Assert.All(folds, fold => AssertDisjoint(fold, groups));
        double[] shares = [.. folds.Select(fold => y.Take(fold.Test).Positives / (double)fold.Test.Length)];
        Assert.InRange(shares.Max() - shares.Min(), 0, 0.025);
    }

    [Fact]
    public void Repeats_differ_and_each_tests_every_row_once()
    {
        var y = Samples.Classes(60).Y;
        var folds = Folds.RepeatedStratified(y, 3, 4, 9);
        Assert.Equal(12, folds.Count);
        for (var repeat = 0; repeat < 4; repeat++)
            FoldsTests.AssertPartition([.. folds.Skip(3 * repeat).Take(3)], 60);
        Assert.Equal(12, folds.Select(fold => string.Join(',', fold.Test.ToArray())).Distinct().Count());
    }

    [Fact]
    public void A_rolling_origin_never_fits_what_is_tested_or_comes_later()
    {
        int[] periods = [.. Enumerable.Range(0, 120).Select(row => (row * 7 % 12) + 100)];
        var options = new RollingOriginOptions { TestPeriods = 2, Gap = 1, MinTrainPeriods = 3 };
        var folds = Folds.RollingOrigin(periods, options);
        Assert.Equal(["104-105", "106-107", "108-109", "110-111"], folds.Select(fold => Span(periods, fold.Test)));
        Assert.Equal(["100-102", "100-104", "100-106", "100-108"], folds.Select(fold => Span(periods, fold.Train)));
        var sliding = Folds.RollingOrigin(periods, options with { MaxTrainPeriods = 4, Step = 1 });
        Assert.Equal(["104-105", "105-106", "106-107", "107-108", "108-109", "109-110", "110-111"], sliding.Select(fold => Span(periods, fold.Test)));
        Assert.Equal(["100-102", "100-103", "101-104", "102-105", "103-106", "104-107", "105-108"], sliding.Select(fold => Span(periods, fold.Train)));
    }

    [Fact]
    public void A_rolling_origin_can_leave_tested_clients_out_of_the_training()
    {
        int[] periods = [1, 1, 1, 2, 2, 3, 3];
        int[] clients = [7, 8, 9, 7, 8, 7, 5];
        var folds = Folds.RollingOrigin(periods, new() { Groups = clients });
        Assert.Equal(2, folds.Count);
        Assert.Equal([2], folds[0].Train.ToArray());
        Assert.Equal([1, 2, 4], folds[1].Train.ToArray());
    }

    [Fact]
    public void Times_are_counted_in_periods_from_the_latest_one_back()
    {
        var folds = Folds.RollingOrigin([0.0, 9.9, 10.1, 20, 25, 40], 10);
        Assert.Equal(
            ["0 -> 1", "0,1 -> 2,3", "0,1,2,3 -> 4", "0,1,2,3,4 -> 5"], folds.Select(fold => $"{Join(fold.Train)} -> {Join(fold.Test)}"));
        Assert.Equal("The time of row 1 is NaN: expected a finite number.", Message(() => Folds.RollingOrigin([0, double.NaN], 1)));
        Assert.Equal("The length of a period is 0: expected above 0.", Message(() => Folds.RollingOrigin([0, 1.0], 0)));
    }

    [Fact]
    public void Options_of_a_rolling_origin_are_checked()
    {
        string Of(RollingOriginOptions options) => Message(() => Folds.RollingOrigin([1, 2, 3], options));
        Assert.Equal("RollingOrigin: TestPeriods is 0; expected 1 or more.", Of(new() { TestPeriods = 0 }));
        Assert.Equal("RollingOrigin: Gap is -1; expected 0 or more.", Of(new() { Gap = -1 }));
        Assert.Equal("RollingOrigin: MinTrainPeriods is 0; expected 1 or more.", Of(new() { MinTrainPeriods = 0 }));
        Assert.Equal("RollingOrigin: Step is 0; expected none, or 1 or more.", Of(new() { Step = 0 }));
        Assert.Equal("RollingOrigin: MaxTrainPeriods is 1; expected none, or MinTrainPeriods or more.", Of(new() { MinTrainPeriods = 2, MaxTrainPeriods = 1 }));
        Assert.Equal("Periods 1 to 3 leave no fold of 3 periods to fit, a gap of 1 and 1 to test.", Of(new() { MinTrainPeriods = 3, Gap = 1 }));
    }

    private static int[] Groups(int rows, int groups)
    {
        var random = RandomStream.Of(11, groups);
        return [.. Enumerable.Range(0, rows).Select(_ => (int)random.NextBelow(groups) * 3)];
    }

    private static void AssertDisjoint(Fold fold, int[] groups)
    {
        var fitted = fold.Train.ToArray().Select(row => groups[row]).ToHashSet();
        Assert.DoesNotContain(fold.Test.ToArray(), row => fitted.Contains(groups[row]));
    }

    private static string Span(int[] periods, ReadOnlySpan<int> rows)
    {
        int[] of = [.. rows.ToArray().Select(row => periods[row])];
        return $"{of.Min()}-{of.Max()}";
    }

    private static string Join(ReadOnlySpan<int> rows) => string.Join(',', rows.ToArray());

    private static string Message(Action action) => Assert.Throws<LearningException>(action).Message;
}

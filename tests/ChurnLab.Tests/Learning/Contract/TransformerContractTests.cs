using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>What every transformer promises.</summary>
public sealed class TransformerContractTests
{
    public static TheoryData<string> All => AllCases.Transformers;

    public static TheoryData<string> OrderFree => AllCases.Names(item => item is { Estimator: Transformer, RowOrderTolerance: not null });

    /// <summary>Cases whose every column of numbers is looked at.</summary>
    public static TheoryData<string> OfNumbers => AllCases.Names(item => item is { Estimator: Transformer, TakesNumbers: true });

    [Theory]
    [MemberData(nameof(All))]
    public void It_gives_the_features_it_names_for_every_row(string name)
    {
        var (x, y) = Data(name);
        var step = Of(name).Fit(x, y);
        var transformed = step.Transform(x);

        Assert.Equal(step.OutputNames, transformed.Names);
        Assert.Equal(x.Rows, transformed.Rows);
        Assert.Equal(x.Rows, Of(name).FitTransform(x, y).Transformed.Rows);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fitting_other_data_forgets_the_first(string name)
    {
        var (x, y) = Data(name);
        var (other, otherY) = Data(name, seed: 8);
        var settings = Of(name);
        settings.Fit(other, otherY);

        Same(Of(name).Fit(x, y).Transform(x), settings.Fit(x, y).Transform(x), 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_step_is_the_same_on_one_thread_and_on_two(string name)
    {
        var (x, y) = Data(name);

        Same(
            Of(name).Fit(x, y, new FitContext { Threads = 1 }).Transform(x),
            Of(name).Fit(x, y, new FitContext { Threads = 2 }).Transform(x),
            0);
    }

    [Theory]
    [MemberData(nameof(OrderFree))]
    public void The_order_of_rows_does_not_matter(string name)
    {
        var (x, y) = Data(name);
        int[] reversed = [.. Enumerable.Range(0, x.Rows).Reverse()];

        Same(Of(name).Fit(x, y).Transform(x), Of(name).Fit(x.Take(reversed), y.Take(reversed)).Transform(x), AllCases.Named(name).RowOrderTolerance!.Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_row_is_transformed_alone_as_among_others(string name)
    {
        var (x, y) = Data(name);
        var step = Of(name).Fit(x, y);

        Same(step.Transform(x).Take([11]), step.Transform(x.Take([11])), 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_saved_state_gives_the_same_features_to_the_bit(string name)
    {
        var (x, y) = Data(name);
        var step = Of(name).Fit(x, y);

        Same(step.Transform(x), SavedState.Again(step).Transform(x), 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_cancelled_fit_ends_with_the_usual_exception(string name)
    {
        var (x, y) = Data(name);

        Assert.ThrowsAny<OperationCanceledException>(() => Of(name).Fit(x, y, new FitContext { Token = new CancellationToken(canceled: true) }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Columns_are_found_by_name_whatever_their_order(string name)
    {
        var (x, y) = Data(name);
        var step = Of(name).Fit(x, y);

        Same(step.Transform(x), step.Transform(x.Select(x.Names.Reverse())), 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Rows_of_weight_nought_teach_nothing_and_are_transformed(string name)
    {
        var (x, y) = Data(name);
        double[] weights = [.. Enumerable.Range(0, x.Rows).Select(row => row % 3 == 0 ? 0.0 : 1)];
        int[] kept = [.. Enumerable.Range(0, x.Rows).Where(row => weights[row] > 0)];
        var (step, transformed) = Of(name).FitTransform(x, y, new FitContext { Weights = weights });

        Same(Of(name).Fit(x.Take(kept), y.Take(kept)).Transform(x), step.Transform(x), 1e-9);
        Assert.Equal(x.Rows, transformed.Rows);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Data_are_untouched_and_the_step_lives_on_without_them(string name)
    {
        var (x, y) = Data(name);
        var (before, _) = Data(name);
        var (step, table) = FitAndForget(name);
        for (var i = 0; i < 5 && table.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(table.IsAlive);
        Same(Of(name).FitTransform(x, y).Step.Transform(x), step.Transform(x), 0);
        Same(before, x, 0);
    }

    [Theory]
    [MemberData(nameof(OfNumbers))]
    public void An_infinite_value_is_refused_with_feature_and_row(string name)
    {
        var (x, y) = Data(name);
        var values = x.Numbers(1).ToArray();
        values[17] = double.PositiveInfinity;
        var infinite = new FeatureTable([x.Columns[0], new NumberFeature("b", values), .. x.Columns.Skip(2)]);
        var step = Of(name).Fit(x, y);

        Func<object>[] refused = [() => Of(name).Fit(infinite, y), () => Of(name).FitTransform(infinite, y), () => step.Transform(infinite)];
        Assert.All(refused, action => Assert.Contains("'b' is infinite in row 17", Assert.Throws<LearningException>(action).Message, StringComparison.Ordinal));
    }

    // Nothing of this method's frame may hold the table once it returned.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (FittedTransformer Step, WeakReference Table) FitAndForget(string name)
    {
        var (x, y) = Data(name);
        return (Of(name).Fit(x, y), new WeakReference(x));
    }

    private static Transformer Of(string name) => (Transformer)AllCases.Named(name).Estimator;

    private static (FeatureTable X, Target Y) Data(string name, long seed = 7)
    {
        var (x, y) = Samples.Classes(seed: seed);
        if (Of(name).TakesCategories)
            x = Samples.WithCategories(x);
        return (AllCases.Named(name).TakesNumbers ? x : x.Select("colour"), y);
    }

    private static void Same(FeatureTable expected, FeatureTable actual, double tolerance)
    {
        Assert.Equal(expected.Names, actual.Names);
        foreach (var (one, other) in expected.Columns.Zip(actual.Columns))
        {
            if (one is CategoryFeature categories)
                Assert.Equal(categories.CodesAmong(categories.Levels), ((CategoryFeature)other).CodesAmong(categories.Levels));
            else
                Assert.All(Numbers(one).Zip(Numbers(other)), pair => Near(pair.First, pair.Second, tolerance));
        }
    }

    private static double[] Numbers(FeatureColumn column) => ((NumberFeature)column).Values.ToArray();

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance, FormattableString.Invariant($"{expected:R} is not {actual:R}"));
}

using System.Runtime.CompilerServices;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>What every regressor promises.</summary>
public sealed class RegressorContractTests
{
    public static TheoryData<string> All => AllCases.Names(item => item.Estimator is Regressor);

    [Theory]
    [MemberData(nameof(All))]
    public void Numbers_are_predicted_better_than_by_their_mean(string name)
    {
        var (x, y) = Data();
        var mean = y.Values.ToArray().Average();
        var errors = Of(name).Fit(x, y).Predict(x).Zip(y.Values.ToArray(), (predicted, value) => (predicted - value) * (predicted - value)).Average();

        Assert.InRange(errors, 0, 0.5 * y.Values.ToArray().Average(value => (value - mean) * (value - mean)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fitting_other_data_forgets_the_first(string name)
    {
        var (x, y) = Data();
        var (other, otherY) = Data(seed: 8);
        var settings = Of(name);
        settings.Fit(other, otherY);

        Assert.Equal(Of(name).Fit(x, y).Predict(x), settings.Fit(x, y).Predict(x));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_model_lives_on_without_its_data(string name)
    {
        var (model, table) = FitAndForget(Of(name));
        for (var i = 0; i < 5 && table.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(table.IsAlive);
        var (x, y) = Data();
        Assert.Equal(Of(name).Fit(x, y).Predict(x), model.Predict(x));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_model_is_the_same_on_one_thread_and_on_two(string name)
    {
        var (x, y) = Data(2000);

        Assert.Equal(
            Of(name).Fit(x, y, new FitContext { Threads = 1 }).Predict(x, 1),
            Of(name).Fit(x, y, new FitContext { Threads = 2 }).Predict(x, 2));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_order_of_rows_does_not_matter(string name)
    {
        var (x, y) = Data();
        int[] reversed = [.. Enumerable.Range(0, x.Rows).Reverse()];
        var differences = Of(name).Fit(x, y).Predict(x)
            .Zip(Of(name).Fit(x.Take(reversed), y.Take(reversed)).Predict(x), (one, other) => Math.Abs(one - other));

        Assert.InRange(differences.Max(), 0, AllCases.Named(name).RowOrderTolerance!.Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_number_everywhere_is_predicted_everywhere(string name)
    {
        var (x, _) = Data();
        var same = Target.Numbers([.. Enumerable.Repeat(3.25, x.Rows)]);

        Assert.All(Of(name).Fit(x, same).Predict(x), predicted => Assert.Equal(3.25, predicted, 1e-9));
        Assert.Equal([3.25], Of(name).Fit(x.Take([0]), same.Take([0])).Predict(x.Take([0])), (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_infinite_value_is_refused_and_a_missing_one_taken_or_refused(string name)
    {
        var (x, y) = Data();
        var values = x.Numbers(0).ToArray();
        values[17] = double.PositiveInfinity;
        var infinite = new FeatureTable([new NumberFeature("a", values), .. x.Columns.Skip(1)]);
        var gaps = Samples.WithMissing(x);

        Assert.Contains("'a' is infinite in row 17", Assert.Throws<LearningException>(() => Of(name).Fit(infinite, y)).Message, StringComparison.Ordinal);
        if (Of(name).TakesMissing)
            Assert.All(Of(name).Fit(gaps, y).Predict(gaps), predicted => Assert.True(double.IsFinite(predicted)));
        else
            Assert.Throws<LearningException>(() => Of(name).Fit(gaps, y));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_cancelled_fit_ends_and_a_saved_model_predicts_the_same(string name)
    {
        var (x, y) = Data();
        var model = Of(name).Fit(x, y);

        Assert.Equal(model.Predict(x), SavedState.Again(model).Predict(x));
        Assert.ThrowsAny<OperationCanceledException>(() => Of(name).Fit(x, y, new FitContext { Token = new CancellationToken(canceled: true) }));
    }

    private static Regressor Of(string name) => (Regressor)AllCases.Named(name).Estimator;

    private static (FeatureTable X, Target Y) Data(int rows = 200, long seed = 7)
    {
        var (x, _) = Samples.Classes(rows, seed);
        var (a, b) = (x.Numbers(0).ToArray(), x.Numbers(1).ToArray());
        return (x, Target.Numbers([.. a.Zip(b, (one, other) => (3 * one) + (one * other) + 10)]));
    }

    // Nothing of this method's frame may hold the table once it returned.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (FittedRegressor Model, WeakReference Table) FitAndForget(Regressor settings)
    {
        var (x, y) = Data();
        return (settings.Fit(x, y), new WeakReference(x));
    }
}

using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>What every classifier promises.</summary>
public sealed class ClassifierContractTests
{
    public static TheoryData<string> All => AllCases.Classifiers;

    public static TheoryData<string> OrderFree => AllCases.Names(item => item is { Estimator: Classifier, RowOrderTolerance: not null });

    public static TheoryData<string> DuplicateFree => AllCases.Names(item => item is { Estimator: Classifier, DuplicateTolerance: not null });

    public static TheoryData<string> WithoutMissing => AllCases.Names(item => item.Estimator is Classifier { TakesMissing: false });

    public static TheoryData<string> WithMissing => AllCases.Names(item => item.Estimator is Classifier { TakesMissing: true });

    public static TheoryData<string> WithCategories => AllCases.Names(item => item.Estimator is Classifier { TakesCategories: true });

    [Theory]
    [MemberData(nameof(All))]
    public void A_score_is_finite_and_a_probability_lies_between_0_and_1(string name)
    {
        var (x, y) = Samples.Classes();
        var model = Of(name).Fit(x, y);

        Assert.All(model.Score(x), score => Assert.True(double.IsFinite(score)));
        if (model.HasProbability)
            Assert.All(model.Probability(x), p => Assert.InRange(p, 0, 1));
        else
            Assert.Throws<LearningException>(() => model.Probability(x));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fitting_other_data_forgets_the_first(string name)
    {
        var (x, y) = Samples.Classes();
        var (other, otherY) = Samples.Classes(seed: 8);
        var settings = Of(name);
        settings.Fit(other, otherY);

        Same(Of(name).Fit(x, y).Score(x), settings.Fit(x, y).Score(x));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Data_are_untouched_and_the_model_lives_on_without_them(string name)
    {
        var (x, y) = Samples.Classes();
        var before = x.ToRowMajor();
        var (model, table) = FitAndForget(Of(name));
        for (var i = 0; i < 5 && table.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(table.IsAlive);
        Assert.Equal(before, x.ToRowMajor());
        Same(Of(name).Fit(x, y).Score(x), model.Score(x));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_model_is_the_same_on_one_thread_and_on_two_and_again(string name)
    {
        var (x, y) = Samples.Classes(600);
        var one = Of(name).Fit(x, y, new FitContext { Threads = 1 });
        var two = Of(name).Fit(x, y, new FitContext { Threads = 2 });

        Same(one.Score(x, 1), two.Score(x, 2));
        Same(one.Score(x, 1), Of(name).Fit(x, y, new FitContext { Threads = 2 }).Score(x, 1));
    }

    [Theory]
    [MemberData(nameof(OrderFree))]
    public void The_order_of_rows_does_not_matter(string name)
    {
        var (x, y) = Samples.Classes();
        int[] reversed = [.. Enumerable.Range(0, x.Rows).Reverse()];

        Close(Of(name).Fit(x, y).Score(x), Of(name).Fit(x.Take(reversed), y.Take(reversed)).Score(x), AllCases.Named(name).RowOrderTolerance!.Value);
    }

    [Theory]
    [MemberData(nameof(DuplicateFree))]
    public void A_row_given_twice_is_a_row_of_weight_two_and_weight_nought_is_no_row(string name)
    {
        var (x, y) = Samples.Classes();
        var times = Enumerable.Range(0, x.Rows).Select(row => row % 3).ToArray();
        int[] rows = [.. Enumerable.Range(0, x.Rows).SelectMany(row => Enumerable.Repeat(row, times[row]))];
        var weighted = Of(name).Fit(x, y, new FitContext { Weights = Array.ConvertAll(times, count => (double)count) });

        Close(Of(name).Fit(x.Take(rows), y.Take(rows)).Score(x), weighted.Score(x), AllCases.Named(name).DuplicateTolerance!.Value);
    }

    [Theory]
    [MemberData(nameof(WithoutMissing))]
    public void A_missing_value_is_refused_with_its_feature(string name)
    {
        var (x, y) = Samples.Classes();
        var model = Of(name).Fit(x, y);

        Assert.Contains("'a'", Assert.Throws<LearningException>(() => Of(name).Fit(Samples.WithMissing(x), y)).Message, StringComparison.Ordinal);
        Assert.Contains("'a'", Assert.Throws<LearningException>(() => model.Score(Samples.WithMissing(x))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithMissing))]
    public void Missing_values_are_taken(string name)
    {
        var (x, y) = Samples.Classes();
        var gaps = Samples.WithMissing(x);

        Assert.All(Of(name).Fit(gaps, y).Score(gaps), score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [MemberData(nameof(WithCategories))]
    public void A_category_never_seen_before_gets_a_score(string name)
    {
        var (x, y) = Samples.Classes();
        var model = Of(name).Fit(Samples.WithCategories(x), y);
        var unseen = new FeatureTable([.. x.Columns, new CategoryFeature("colour", Enumerable.Repeat("violet", x.Rows))]);

        Assert.All(model.Score(unseen), score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_infinite_value_is_refused_with_feature_and_row(string name)
    {
        var (x, y) = Samples.Classes();
        var values = x.Numbers(1).ToArray();
        values[17] = double.NegativeInfinity;
        var infinite = new FeatureTable([x.Columns[0], new NumberFeature("b", values), .. x.Columns.Skip(2)]);
        var model = Of(name).Fit(x, y);

        var sentence = Assert.Throws<LearningException>(() => Of(name).Fit(infinite, y)).Message;
        Assert.Contains("'b' is infinite in row 17", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, Assert.Throws<LearningException>(() => model.Score(infinite)).Message);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_constant_feature_does_no_harm(string name)
    {
        var (x, y) = Samples.Classes();
        var constant = new FeatureTable([.. x.Columns, new NumberFeature("same", [.. Enumerable.Repeat(3.5, x.Rows)])]);

        Assert.All(Of(name).Fit(constant, y).Score(constant), score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void One_class_is_answered_or_refused_with_a_sentence(string name)
    {
        var (x, _) = Samples.Classes(40);
        var ones = Target.Binary([.. Enumerable.Repeat(true, 40)]);
        if (Of(name).NeedsBothClasses)
            Assert.Contains("both classes", Assert.Throws<LearningException>(() => Of(name).Fit(x, ones)).Message, StringComparison.Ordinal);
        else
            Assert.All(Of(name).Fit(x, ones).Predict(x), Assert.True);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_row_of_each_class_is_enough_where_no_more_is_promised(string name)
    {
        var least = AllCases.Named(name).FewestPerClass;
        var x = FeatureTable.OfRowMajor(["a"], [.. Enumerable.Range(0, 2 * least).Select(row => row < least ? 0.0 + row : 100.0 + row)]);
        var y = Target.Binary([.. Enumerable.Range(0, 2 * least).Select(row => row >= least)]);

        Assert.All(Of(name).Fit(x, y).Score(x), score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void More_features_than_rows_are_taken(string name)
    {
        var (x, y) = Samples.Classes(30, noise: 60);

        Assert.All(Of(name).Fit(x, y).Score(x), score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Columns_are_found_by_name_whatever_their_order(string name)
    {
        var (x, y) = Samples.Classes();
        var model = Of(name).Fit(x, y);

        Same(model.Score(x), model.Score(x.Select(x.Names.Reverse())));
        Assert.Contains("'a'", Assert.Throws<LearningException>(() => model.Score(x.Select("b", "noise1", "noise2"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_cancelled_fit_ends_with_the_usual_exception(string name)
    {
        var (x, y) = Samples.Classes();

        Assert.ThrowsAny<OperationCanceledException>(() => Of(name).Fit(x, y, new FitContext { Token = new CancellationToken(canceled: true) }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_saved_state_gives_the_same_scores_to_the_bit(string name)
    {
        var (x, y) = Samples.Classes();
        var model = Of(name).Fit(x, y);

        Same(model.Score(x), SavedState.Again(model).Score(x));
    }

    private static Classifier Of(string name) => (Classifier)AllCases.Named(name).Estimator;

    // Nothing of this method's frame may hold the table once it returned.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (FittedClassifier Model, WeakReference Table) FitAndForget(Classifier settings)
    {
        var (x, y) = Samples.Classes();
        return (settings.Fit(x, y), new WeakReference(x));
    }

    private static void Same(double[] expected, double[] actual) => Assert.Equal(expected, actual);

    private static void Close(double[] expected, double[] actual, double tolerance) =>
        Assert.InRange(expected.Zip(actual, (one, other) => Math.Abs(one - other)).Max(), 0, tolerance);
}

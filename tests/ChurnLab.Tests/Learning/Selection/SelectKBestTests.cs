using ChurnLab.Learning;
using ChurnLab.Learning.Selection;
using ChurnLab.Tests.Learning.Preparation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Selection;

public sealed class SelectKBestTests
{
    [Fact]
    public void F_and_its_p_values_are_those_of_scikit_learn_and_keep_their_digits_far_from_0()
    {
        var step = Fitted(new SelectKBest { K = 2 }, PreparationGolden.Full, PreparationGolden.Y);
        var expected = PreparationGolden.Values.GetProperty("f_classif");

        PreparationGolden.Near(expected.GetProperty("f").Numbers(), step.Scores, "F", 1e-9);
        PreparationGolden.Near(expected.GetProperty("p").Numbers(), step.PValues, "p", 1e-9);
        Assert.Equal(["normal", "skewed"], step.OutputNames);
    }

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Scores_of_the_study_are_those_of_its_reference(string which)
    {
        var study = EshopReference.Named(which);
        var expected = study.Values.GetProperty("select_k_best_train");
        var (b, c) = (study.DesignB.Take(study.Train), study.DesignC.Take(study.Train));
        var f = Fitted(new SelectKBest { K = 5 }, b, study.TrainY);
        var chi = Fitted(new SelectKBest { Score = FeatureScore.ChiSquared }, c, study.TrainY);
        var neighbors = new SelectKBest { Score = FeatureScore.MutualInformation };
        var information = Enumerable.Range(0, 5).Select(seed => Fitted(neighbors with { Seed = seed }, b, study.TrainY).Scores).ToArray();

        PreparationGolden.Near(expected.GetProperty("f_classif").Numbers(), f.Scores, "F", 1e-9);
        PreparationGolden.Near(expected.GetProperty("f_p").Numbers(), f.PValues, "p of F", 1e-9);
        PreparationGolden.Near(expected.GetProperty("chi2").Numbers(), chi.Scores, "chi-squared", 1e-9);
        PreparationGolden.Near(expected.GetProperty("chi2_p").Numbers(), chi.PValues, "p of chi-squared", 1e-9);
        Assert.Equal(expected.GetProperty("top5_by_f").EnumerateArray().Select(name => name.GetString()).Order(), f.OutputNames.Order());
        // The noise that tells equal numbers apart is drawn by another generator: means over five seeds are compared.
        var means = expected.GetProperty("mutual_info_ksg3_mean_of_5_seeds").Numbers();
        Assert.All(means, (mean, place) => Assert.Equal(mean, information.Average(scores => scores[place]), 0.02));
    }

    [Fact]
    public void Mutual_information_is_that_of_scikit_learn_whatever_the_noise()
    {
        var expected = PreparationGolden.Values.GetProperty("mutual_information");
        var x = PreparationGolden.Full.Select("normal", "skewed");
        var settings = new SelectKBest { Score = FeatureScore.MutualInformation };
        var step = Fitted(settings, x, PreparationGolden.Y);
        var column = PreparationGolden.Full.Select("whole");
        var whole = Enumerable.Range(0, 40).Select(seed => Fitted(settings with { Seed = seed }, column, PreparationGolden.Y).Scores[0]).ToArray();

        // Numbers that are all different feel no noise; the whole ones take their neighbours by it.
        Assert.Equal(expected.GetProperty("mean").Numbers()[0], step.Scores[0], 1e-12);
        Assert.Equal(0, step.Scores[1], 1e-12);
        Assert.InRange(whole.Average(), 0.01, 0.05);
        Assert.All(step.PValues, p => Assert.True(double.IsNaN(p)));
    }

    [Fact]
    public void A_column_of_0_and_1_is_counted()
    {
        var normal = PreparationGolden.Full.Numbers(0).ToArray();
        var bins = new FeatureTable(new NumberFeature("bin", Array.ConvertAll(normal, value => value > 3 ? 1.0 : 0)));
        var step = Fitted(new SelectKBest { Score = FeatureScore.MutualInformation }, bins, PreparationGolden.Y);

        Assert.Equal(PreparationGolden.Values.GetProperty("mutual_information_binary").Numbers()[0], step.Scores[0], 1e-12);
    }

    [Fact]
    public void Of_equal_scores_the_earlier_feature_stays_and_one_without_a_score_goes_first()
    {
        var x = FeatureTable.OfRowMajor(["constant", "late", "same", "again"], [5, 1, 2, 2, 5, 2, 1, 1, 5, 3, 9, 9, 5, 5, 8, 8]);
        var y = Target.Binary([false, false, true, true]);
        SelectKBest Best(int? k) => new() { K = k };

        Assert.Equal(["same"], Best(1).Fit(x, y).OutputNames);
        Assert.Equal(["same", "again"], Best(2).Fit(x, y).OutputNames);
        Assert.Equal(["late", "same", "again"], Best(3).Fit(x, y).OutputNames);
        Assert.Equal(4, Best(9).Fit(x, y).OutputNames.Count);
        Assert.Equal(4, Best(null).Fit(x, y).OutputNames.Count);
        Assert.Equal([2, 1, 9, 8], Best(1).Fit(x, y).Transform(x).ToRowMajor());
    }

    [Theory]
    [InlineData(FeatureScore.AnovaF)]
    [InlineData(FeatureScore.ChiSquared)]
    public void A_row_of_weight_two_moves_sums_as_two_rows_do(FeatureScore score)
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, 2, 6, 3, 4, 9, 7, 5, 3, 4, 1]);
        var y = Target.Binary([true, false, true, false, true, true, false, false, true, false, true]);
        int[] twice = [0, 1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10];
        var weights = new double[] { 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1 };
        var settings = new SelectKBest { Score = score };
        var repeated = Fitted(settings, x.Take(twice), y.Take(twice)).Scores[0] * (score == FeatureScore.AnovaF ? 9 / 11.0 : 1);

        Assert.Equal(repeated, ((FittedSelectKBest)settings.Fit(x, y, new FitContext { Weights = weights })).Scores[0], 1e-12);
    }

    [Fact]
    public void What_cannot_be_scored_is_refused_with_a_sentence()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, -2, 3]);
        var y = Target.Binary([true, false, true]);

        Refused.With("'a' is -2 in row 1", () => new SelectKBest { Score = FeatureScore.ChiSquared }.Fit(x, y));
        Refused.With("two classes", () => new SelectKBest().Fit(x, Target.Numbers([1, 2, 3])));
        Refused.With("K is 0", () => new SelectKBest { K = 0 }.Fit(x, y));
    }

    [Fact]
    public void One_class_and_one_row_leave_no_scores_and_keep_the_first_features()
    {
        var x = FeatureTable.OfRowMajor(["a", "b"], [1, 2, 3, 4]);

        foreach (var score in Enum.GetValues<FeatureScore>())
        {
            Assert.Equal(["a"], new SelectKBest { K = 1, Score = score }.Fit(x, Target.Binary([true, true])).OutputNames);
            Assert.Equal(["a"], new SelectKBest { K = 1, Score = score }.Fit(x.Take([0]), Target.Binary([true])).OutputNames);
        }
    }

    private static FittedSelectKBest Fitted(SelectKBest settings, FeatureTable x, Target y) => (FittedSelectKBest)settings.Fit(x, y);
}

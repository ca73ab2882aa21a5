using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Vectors;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Vectors;

/// <summary>Support vectors against scikit-learn's SVC, which is LIBSVM.</summary>
public sealed class SupportVectorReferenceTests
{
    private static readonly string[] Models = ["rbf_C1_scale", "rbf_C3_g0.05", "linear_C1", "poly2_C1_coef1", "poly3_C1_coef0"];

    public static TheoryData<string, string> All => new(Models.SelectMany(model => new[] { (model, "small"), (model, "original") }));

    [Theory]
    [MemberData(nameof(All))]
    public void Decisions_and_support_vectors_are_those_of_libsvm(string model, string which)
    {
        var study = EshopReference.Named(which);
        var expected = study.Values.GetProperty("svc").GetProperty("models").GetProperty(model);
        var settings = Settings(expected.GetProperty("params")) with { Tolerance = 1e-8 };
        var fitted = (FittedSupportVectorClassifier)settings.Fit(study.DesignA.Take(study.Train), study.TrainY);

        Assert.True(fitted.Converged);
        if (settings.Kernel != KernelFunction.Linear)
            Golden.Close(expected.GetProperty("gamma").GetDouble(), fitted.Gamma, "gamma", 1e-12);
        // Rows that come twice share a coefficient in whatever way: the optimum does not say which of them are support vectors.
        var twice = study.Train.Length - DistinctRows(study.DesignA.Take(study.Train));
        var counts = expected.GetProperty("n_support");
        Assert.InRange(fitted.SupportCounts.Class0 - counts[0].GetInt32(), -twice, twice);
        Assert.InRange(fitted.SupportCounts.Class1 - counts[1].GetInt32(), -twice, twice);
        Assert.Equal(expected.GetProperty("rho").GetDouble(), fitted.Rho, 1e-4);
        Golden.Close(expected.GetProperty("sum_abs_dual").GetDouble(), fitted.DualCoefficients.Sum(Math.Abs), "sum of |dual|", 1e-5);
        var bounded = fitted.DualCoefficients.Count(value => Math.Abs(value) > settings.C - 1e-9);
        Assert.InRange(bounded - expected.GetProperty("n_bounded").GetInt32(), -twice, twice);
        var scores = fitted.Score(study.DesignA.Take(study.Test));
        foreach (var (i, score) in expected.GetProperty("decision_first10_test").Numbers().Index())
            Assert.Equal(score, scores[i], 1e-4);
        Assert.Equal(expected.GetProperty("test_auc").GetDouble(), Auc(scores, study.TestY), 1e-9);
        CheckOrder(expected.GetProperty("test_order_best_first_ids"), study, scores);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Folds_give_the_areas_of_the_reference(string model, string which)
    {
        var study = EshopReference.Named(which);
        var settings = Settings(study.Values.GetProperty("svc").GetProperty("models").GetProperty(model).GetProperty("params")) with { Tolerance = 1e-5 };
        var expected = study.Values.GetProperty("cv_auc_given_folds").GetProperty("svc_" + model).GetProperty("per_fold").Numbers();
        var x = study.DesignA;

        foreach (var (i, (fit, test)) in study.FoldRows.Index())
            Assert.Equal(expected[i], Auc(settings.Fit(x.Take(fit), study.Y.Take(fit)).Score(x.Take(test)), study.Y.Take(test)), 2e-4);
    }

    [Fact]
    public void Weights_of_classes_and_rows_are_taken_as_scikit_learn_takes_them()
    {
        var values = Golden.Read("Learning", "calibration.json");
        var x = new FeatureTable(
            new NumberFeature("a", values.GetProperty("scores").Numbers()),
            new NumberFeature("b", values.GetProperty("svc").GetProperty("second").Numbers()));
        var y = Target.Binary(values.GetProperty("classes").Numbers());
        foreach (var model in values.GetProperty("svc").GetProperty("models").EnumerateArray())
        {
            var isSigmoid = model.GetProperty("kernel").GetString() == "sigmoid";
            var (isWeighted, factors) = (model.GetProperty("weighted").GetBoolean(), model.GetProperty("class_weights").Numbers());
            var settings = new SupportVectorClassifier
            {
                Kernel = isSigmoid ? KernelFunction.Sigmoid : KernelFunction.Rbf,
                Gamma = isSigmoid ? 0.1 : 0.3,
                Coef0 = -0.5,
                C = isSigmoid ? 1 : 2,
                Tolerance = 1e-8,
                // With weights of rows the balanced factors of scikit-learn 1.2 count rows, ours weights.
                ClassWeight = model.GetProperty("balanced").GetBoolean() && !isWeighted ? ClassWeight.Balanced : new ClassWeight(factors[0], factors[1]),
            };
            var context = new FitContext { Weights = isWeighted ? values.GetProperty("weights").Numbers() : [] };
            var scores = settings.Fit(x, y, context).Score(x);

            Assert.All(model.GetProperty("decision").Numbers().Index(), item => Assert.Equal(item.Item, scores[item.Index], 1e-5));
        }
    }

    private static SupportVectorClassifier Settings(JsonElement values)
    {
        double Of(string name, double otherwise) => values.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;
        return new SupportVectorClassifier
        {
            Kernel = values.GetProperty("kernel").GetString() switch
            {
                "rbf" => KernelFunction.Rbf,
                "linear" => KernelFunction.Linear,
                _ => KernelFunction.Polynomial,
            },
            C = Of("C", 1),
            Gamma = values.TryGetProperty("gamma", out var gamma) ? gamma.GetDouble() : KernelGamma.Scale,
            Degree = (int)Of("degree", 3),
            Coef0 = Of("coef0", 0),
        };
    }

    private static int DistinctRows(FeatureTable x) =>
        x.ToRowMajor().Chunk(x.Columns.Count).Select(row => string.Join(' ', row)).Distinct().Count();

    // Rows whose scores are nearer to each other than the tolerance of scores may change places.
    private static void CheckOrder(JsonElement ids, EshopReference study, double[] scores)
    {
        var score = study.Test.Index().ToDictionary(item => study.Ids[item.Item], item => scores[item.Index]);
        var ranked = ids.EnumerateArray().Select(id => score[id.GetInt32()]).ToArray();
        Assert.Equal(score.Values.Max(), ranked[0], 1e-4);
        Assert.All(ranked.Zip(ranked.Skip(1)), pair => Assert.True(pair.First > pair.Second - 1e-4));
    }

    private static double Auc(double[] scores, Target y)
    {
        var ones = scores.Where((_, row) => y.Values[row] == 1).ToArray();
        var others = scores.Where((_, row) => y.Values[row] == 0).ToArray();
        return ones.Average(one => others.Average(other => one > other ? 1 : one == other ? 0.5 : 0));
    }
}

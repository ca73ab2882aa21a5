using ChurnLab.Learning;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Tests.Learning.Validation;

/// <summary>Scores rows by one feature, turned so that greater values mean class 1 in training, squeezed into 0 to 1.</summary>
internal sealed record OneFeature(string Feature) : Classifier
{
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var values = data.X.Numbers(data.X.PlaceOf(Feature));
        var share = data.Labels.ToArray().Average();
        var covariance = 0.0;
        for (var row = 0; row < data.Rows; row++)
            covariance += (data.Labels[row] - share) * values[row];
        return new Fitted(FeatureSchema.Of(data.X), Feature, covariance < 0 ? -1 : 1);
    }

    private sealed class Fitted(FeatureSchema schema, string feature, int sign) : FittedClassifier(schema, takesMissing: false)
    {
        internal override void WriteState(ModelWriter writer) => throw new NotSupportedException();

        private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
        {
            var values = x.Numbers(x.PlaceOf(feature));
            for (var row = 0; row < scores.Length; row++)
                scores[row] = 1 / (1 + Math.Exp(-sign * values[row]));
        }
    }
}

using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Baselines;

/// <summary>A fitted <see cref="DummyClassifier"/>: one answer for every row.</summary>
public sealed class FittedDummyClassifier : FittedClassifier
{
    internal FittedDummyClassifier(FeatureSchema schema, double answer)
        : base(schema, takesMissing: true) => Answer = answer;

    /// <summary>Probability of class 1, the same for every row.</summary>
    public double Answer { get; }

    internal static FittedDummyClassifier Read(FeatureSchema schema, ModelReader reader) => new(schema, reader.Number());

    internal override void WriteState(ModelWriter writer) => writer.Number(Answer);

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) => Array.Fill(scores, Answer);
}

using System.Numerics.Tensors;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Calibration;

/// <summary>A fitted <see cref="CalibratedClassifier"/>: models and their maps to probabilities, averaged.</summary>
public sealed class FittedCalibratedClassifier : FittedClassifier
{
    private readonly FittedClassifier[] _models;
    private readonly FittedCalibrator[] _calibrators;

    internal FittedCalibratedClassifier(FittedClassifier[] models, FittedCalibrator[] calibrators)
        : base(models[0].Schema, models[0].TakesMissing) => (_models, _calibrators) = (models, calibrators);

    /// <summary>The models, one or one per fold.</summary>
    public IReadOnlyList<FittedClassifier> Models => _models;

    /// <summary>The map of each model.</summary>
    public IReadOnlyList<FittedCalibrator> Calibrators => _calibrators;

    internal static FittedCalibratedClassifier Read(FeatureSchema schema, ModelReader reader)
    {
        var models = reader.Models<FittedClassifier>();
        ModelReader.Require(models.Length > 0 && models.All(model =>
            model.Schema.Names.SequenceEqual(schema.Names) && model.Schema.AreCategories.SequenceEqual(schema.AreCategories)));
        return new FittedCalibratedClassifier(models, Array.ConvertAll(models, _ => FittedCalibrator.Read(reader)));
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Models(_models);
        foreach (var calibrator in _calibrators)
            calibrator.Write(writer);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
    {
        for (var i = 0; i < _models.Length; i++)
            TensorPrimitives.Add(scores, _calibrators[i].Probabilities(CalibrationScores.Of(_models[i], x, threads)), scores);
        TensorPrimitives.Divide(scores, _models.Length, scores);
        // A mean of numbers up to 1 may be rounded past it.
        TensorPrimitives.Min(scores, 1, scores);
    }
}

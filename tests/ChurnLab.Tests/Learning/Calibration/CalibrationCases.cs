using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Vectors;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Calibration;

internal sealed class CalibrationCases : IContractCases
{
    private static readonly CalibratedClassifier Vectors = new() { Estimator = new SupportVectorClassifier() };

    public static IEnumerable<ContractCase> Cases =>
    [
        OfFolds("calibrated vectors", Vectors),
        OfFolds("calibrated vectors in one", Vectors with { Ensemble = false, Method = new IsotonicCalibrator(), Folds = 3 }),
        OfFolds("calibrated regression", new() { Estimator = new LogisticRegression() }),
        OfFolds("calibrated dummy", new() { Estimator = new DummyClassifier(), Folds = 2 }),
    ];

    // Folds are drawn by the places of rows: in another order, or with rows given twice, other rows are fitted together.
    private static ContractCase OfFolds(string name, CalibratedClassifier settings) =>
        new(name, settings) { RowOrderTolerance = null, DuplicateTolerance = null, FewestPerClass = settings.Folds };
}

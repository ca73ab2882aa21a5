using System.Numerics.Tensors;
using ChurnLab.Hosting;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Vectors;

/// <summary>A classifier of support vectors («SVC»): the widest margin between two classes, in the space of a kernel.</summary>
/// <remarks>
/// C-SVC as in LIBSVM and scikit-learn's SVC: minimises ½‖w‖² + Σ Cᵢξᵢ with Cᵢ = C × weight of the row. Distances are what it sees: scale
/// features first. Score is the decision function, above 0 for class 1. Needs rows of both classes and no missing values. The likenesses are
/// kept in single precision, as LIBSVM does, and sums are made in double precision. Differs from scikit-learn: classes are two; fits end after
/// <see cref="MaxIterations"/> steps without a warning (<see cref="FittedSupportVectorClassifier.Converged"/> tells); the folds of
/// <see cref="Probability"/> are stratified and depend on <see cref="Seed"/> alone. Source: Cortes, Vapnik: Support-vector networks, Machine Learning 1995;
/// Fan, Chen, Lin: Working set selection using second order information, JMLR 2005; Chang, Lin: LIBSVM, ACM TIST 2011.
/// </remarks>
public sealed record SupportVectorClassifier : Classifier
{
    internal const int MostDegree = 50;
    private const int MostFolds = 5;
    private const int ManyRows = 10_000;

    /// <summary>Price of a row on the wrong side of its margin. Range: above 0. Default: 1.</summary>
    public double C { get; init; } = 1;

    /// <summary>Likeness of rows. Default: rbf.</summary>
    public KernelFunction Kernel { get; init; } = KernelFunction.Rbf;

    /// <summary>Factor γ of all kernels but the linear one. Default: scale.</summary>
    public KernelGamma Gamma { get; init; } = KernelGamma.Scale;

    /// <summary>Degree of the polynomial kernel. Range: 0 to 50. Default: 3.</summary>
    public int Degree { get; init; } = 3;

    /// <summary>Number added in the polynomial and sigmoid kernels («coef0»). Range: finite. Default: 0.</summary>
    public double Coef0 { get; init; }

    /// <summary>How much rows of each class count, on top of their own weights. Default: <see cref="ClassWeight.None"/>.</summary>
    public ClassWeight ClassWeight { get; init; } = ClassWeight.None;

    /// <summary>Largest violation of the optimum's conditions at which a fit ends («tol»). Range: above 0. Default: 0.001.</summary>
    public double Tolerance { get; init; } = 1e-3;

    /// <summary>Steps of two coefficients at most; −1 is no limit («max_iter»). Range: −1 or above 0. Default: −1.</summary>
    public long MaxIterations { get; init; } = -1;

    /// <summary>Whether rows likely to stay at a limit are set aside meanwhile: a matter of time alone. Default: true.</summary>
    public bool Shrinking { get; init; } = true;

    /// <summary>Room for rows of the kernel in megabytes: a matter of time alone («cache_size»). Range: above 0. Default: 200.</summary>
    public double CacheMegabytes { get; init; } = 200;

    /// <summary>
    /// Whether the model tells probabilities: a sigmoid of the scores that rows get in up to five folds, stratified by class. Takes six fits, and
    /// its order of rows is that of the scores; <see cref="CalibratedClassifier"/> leaves more choice. Default: false.
    /// </summary>
    public bool Probability { get; init; }

    /// <summary>Seed of the folds of <see cref="Probability"/>; nothing else is random. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    public override bool NeedsBothClasses => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        Require(C > 0 && double.IsFinite(C), nameof(C), C, "a finite number above 0");
        Require(Enum.IsDefined(Kernel), nameof(Kernel), Kernel, "one of the kernel functions");
        Require(Degree is >= 0 and <= MostDegree, nameof(Degree), Degree, "a whole number from 0 to 50");
        Require(double.IsFinite(Coef0), nameof(Coef0), Coef0, "a finite number");
        Require(ClassWeight.IsValid, nameof(ClassWeight), ClassWeight, "finite factors above 0");
        Require(Tolerance > 0 && double.IsFinite(Tolerance), nameof(Tolerance), Tolerance, "a finite number above 0");
        Require(MaxIterations is -1 or > 0, nameof(MaxIterations), MaxIterations, "-1 or a whole number above 0");
        Require(CacheMegabytes > 0, nameof(CacheMegabytes), CacheMegabytes, "a number above 0");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        using var progress = data.Rows >= ManyRows ? ProgressScope.Start(FormattableString.Invariant($"{Name}: {data.Rows} rows")) : null;
        var kernel = new Kernel(Kernel, Gamma.For(data), Degree, Coef0);
        var problem = ProblemOf(data, kernel);
        var limit = MaxIterations < 0 ? long.MaxValue : MaxIterations;
        var solution = SmoSolver.Solve(problem, new SmoOptions(Tolerance, limit, Shrinking, CacheMegabytes, data.Token));
        var sigmoid = Probability ? SigmoidOf(data, kernel.Gamma) : null;
        return FittedSupportVectorClassifier.Of(FeatureSchema.Of(data.X), problem, solution, sigmoid);
    }

    private FittedPlattCalibrator SigmoidOf(TrainingData data, double gamma)
    {
        var rarer = Math.Min(data.Y!.Positives, data.Rows - data.Y.Positives);
        if (rarer < 2)
            throw new LearningException($"{Name}: Probability needs 2 rows of each class; the rarer class has {rarer}.");
        var folds = Folds.Stratified(data.Y, Math.Min(MostFolds, rarer), Seed);
        var (_, scores) = CalibrationScores.OutOfFold(this with { Probability = false, Gamma = gamma }, data, folds);
        return (FittedPlattCalibrator)new PlattCalibrator().Fit(scores, data.Labels, data.Weights);
    }

    private SmoProblem ProblemOf(TrainingData data, Kernel kernel)
    {
        var (signs, limits) = (new double[data.Rows], new double[data.Rows]);
        ClassWeight.Fill(data, limits);
        TensorPrimitives.Multiply(limits, C, limits);
        for (var row = 0; row < data.Rows; row++)
            signs[row] = data.Labels[row] == 1 ? 1 : -1;

        return new SmoProblem(kernel, data.RowMajor(), data.X.Columns.Count, signs, limits);
    }

    private void Require(bool holds, string option, object got, string expected)
    {
        if (!holds)
            throw LearningErrors.Setting(Name, option, got, expected);
    }
}

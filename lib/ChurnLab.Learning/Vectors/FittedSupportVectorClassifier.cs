using System.Numerics.Tensors;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Vectors;

/// <summary>A fitted <see cref="SupportVectorClassifier"/>.</summary>
public sealed class FittedSupportVectorClassifier : FittedClassifier
{
    private readonly Kernel _kernel;
    private readonly double[] _vectors;
    private readonly double[] _coefficients;
    private readonly PackedRows _packed;

    private FittedSupportVectorClassifier(FeatureSchema schema, Kernel kernel, double[] vectors, double[] coefficients)
        : base(schema, takesMissing: false)
    {
        (_kernel, _vectors, _coefficients) = (kernel, vectors, coefficients);
        _packed = new PackedRows(vectors, schema.Count, [.. Enumerable.Range(0, coefficients.Length)]);
    }

    /// <summary>Factor γ of the kernel, as a rule found it.</summary>
    public double Gamma => _kernel.Gamma;

    /// <summary>Number of support vectors of class 0 and class 1 («n_support_»).</summary>
    public (int Class0, int Class1) SupportCounts => (_coefficients.Count(value => value < 0), _coefficients.Count(value => value > 0));

    /// <summary>Support vectors one after another, a number per feature, in the order of their rows.</summary>
    public ReadOnlySpan<double> SupportVectors => _vectors;

    /// <summary>Dual coefficient per support vector, above 0 for class 1, at most C × weight in size («dual_coef_»).</summary>
    public IReadOnlyList<double> DualCoefficients => _coefficients;

    /// <summary>What is taken from the weighted likenesses: −intercept.</summary>
    public double Rho { get; private init; }

    /// <summary>Weights of the features with the linear kernel («coef_»); empty with others.</summary>
    public IReadOnlyList<double> LinearWeights => Linear;

    /// <summary>Steps of two coefficients the fit made; 0 where an interior point method came near enough alone.</summary>
    public long Iterations { get; private init; }

    /// <summary>Whether the tolerance was reached before the limit of steps.</summary>
    public bool Converged { get; private init; }

    /// <summary>The map from scores to probabilities; null without <see cref="SupportVectorClassifier.Probability"/>.</summary>
    public FittedPlattCalibrator? Sigmoid { get; private init; }

    /// <inheritdoc/>
    public override bool HasProbability => Sigmoid is not null;

    /// <inheritdoc/>
    public override double DefaultThreshold => 0;

    internal Kernel Kernel => _kernel;

    private double[] Linear { get; init; } = [];

    internal static FittedSupportVectorClassifier Of(FeatureSchema schema, SmoProblem problem, SmoSolution solution, FittedPlattCalibrator? sigmoid)
    {
        int[] support = [.. Enumerable.Range(0, problem.Rows).Where(row => solution.Coefficients[row] != 0)];
        var vectors = new double[support.Length * problem.Features];
        for (var i = 0; i < support.Length; i++)
            problem.Row(support[i]).CopyTo(vectors.AsSpan(i * problem.Features));
        return Of(schema, problem.Kernel, vectors, solution with { Coefficients = Array.ConvertAll(support, row => solution.Coefficients[row]) }, sigmoid);
    }

    internal static FittedSupportVectorClassifier Read(FeatureSchema schema, ModelReader reader)
    {
        var (function, gamma, degree, offset) = (reader.Whole(), reader.Number(), reader.Whole(), reader.Number());
        ModelReader.Require(function is >= 0 and <= (long)KernelFunction.Sigmoid && double.IsFinite(gamma));
        ModelReader.Require(degree is >= 0 and <= SupportVectorClassifier.MostDegree);
        var (vectors, coefficients) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require((long)coefficients.Length * schema.Count == vectors.Length);
        var solution = new SmoSolution(coefficients, reader.Number(), reader.Whole(), reader.Truth());
        var calibrator = reader.Truth() ? FittedCalibrator.Read(reader) : null;
        ModelReader.Require(calibrator is null or FittedPlattCalibrator);
        return Of(schema, new Kernel((KernelFunction)function, gamma, (int)degree, offset), vectors, solution, calibrator as FittedPlattCalibrator);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Whole((long)_kernel.Function);
        writer.Number(_kernel.Gamma);
        writer.Whole(_kernel.Degree);
        writer.Number(_kernel.Offset);
        writer.Array<double>(_vectors);
        writer.Array<double>(_coefficients);
        writer.Number(Rho);
        writer.Whole(Iterations);
        writer.Truth(Converged);
        writer.Truth(Sigmoid is not null);
        Sigmoid?.Write(writer);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
    {
        if (_kernel.Function == KernelFunction.Linear)
        {
            ScoreLinear(x, scores);
            return;
        }

        const int block = 64;
        var cells = x.ToRowMajor();
        Work.Ranges(x.Rows, block, threads, (from, end) => ScoreRange(cells, from, scores.AsSpan(from, end - from)), CancellationToken.None);
    }

    private protected override double[] ProbabilityCore(FeatureTable x, int threads)
    {
        var scores = new double[x.Rows];
        ScoreCore(x, scores, threads);
        return Sigmoid!.Probabilities(scores);
    }

    private static FittedSupportVectorClassifier Of(
        FeatureSchema schema, Kernel kernel, double[] vectors, SmoSolution solution, FittedPlattCalibrator? sigmoid) =>
        new(schema, kernel, vectors, solution.Coefficients)
        {
            Rho = solution.Rho,
            Iterations = solution.Iterations,
            Converged = solution.Converged,
            Sigmoid = sigmoid,
            Linear = kernel.Function == KernelFunction.Linear ? WeightsOf(vectors, solution.Coefficients, schema.Count) : [],
        };

    private static double[] WeightsOf(double[] vectors, double[] coefficients, int features)
    {
        var weights = new double[features];
        for (var i = 0; i < coefficients.Length; i++)
        {
            for (var place = 0; place < features; place++)
                weights[place] += coefficients[i] * vectors[(i * features) + place];
        }

        return weights;
    }

    private void ScoreLinear(FeatureTable x, double[] scores)
    {
        Array.Fill(scores, -Rho);
        for (var place = 0; place < Linear.Length; place++)
            TensorPrimitives.MultiplyAdd(x.Numbers(place), Linear[place], scores, scores);
    }

    private void ScoreRange(double[] cells, int from, Span<double> scores)
    {
        var likeness = new double[_packed.Padded];
        for (var i = 0; i < scores.Length; i++)
        {
            _kernel.FillExact(cells.AsSpan((from + i) * Schema.Count, Schema.Count), _packed, likeness);
            scores[i] = TensorPrimitives.Dot<double>(likeness.AsSpan(0, _coefficients.Length), _coefficients) - Rho;
        }
    }
}

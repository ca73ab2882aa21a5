using System.Numerics.Tensors;
using ChurnLab.Learning.Vectors;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Support vectors: the vector is the product with each of them, or the likeness itself, which for «rbf» is a product of features.</summary>
internal sealed class VectorModel : SeparableModel
{
    private readonly FittedSupportVectorClassifier _model;
    private readonly bool _isProbability;
    private readonly double[] _cells;
    private readonly int _features;
    private readonly double[][] _columns;

    public VectorModel(FittedSupportVectorClassifier model, GameRows rows, bool isProbability)
    {
        (_model, _isProbability) = (model, isProbability);
        (_features, _cells) = (model.Schema.Count, rows.Table.ToRowMajor());
        var count = model.DualCoefficients.Count;
        Length = (count + 7) / 8 * 8;
        Coefficients = new double[Length];
        for (var i = 0; i < count; i++)
            Coefficients[i] = model.DualCoefficients[i];
        _columns = new double[_features][];
        for (var place = 0; place < _features; place++)
        {
            _columns[place] = new double[Length];
            for (var i = 0; i < count; i++)
                _columns[place][i] = model.SupportVectors[(i * _features) + place];
        }
    }

    public override int Length { get; }

    public override bool IsProduct => _model.Kernel.Function == KernelFunction.Rbf;

    /// <summary>Dual coefficients, 0 in what fills the last eight.</summary>
    public double[] Coefficients { get; }

    public override void Start(Span<double> state) => state.Fill(IsProduct ? 1 : 0);

    public override void Part(int row, ReadOnlySpan<int> places, Span<double> part)
    {
        part.Clear();
        var difference = new double[IsProduct ? Length : 0];
        foreach (var place in places)
        {
            var (value, column) = (_cells[(row * _features) + place], _columns[place]);
            if (!IsProduct)
            {
                TensorPrimitives.MultiplyAdd(column, value, part, part);
                continue;
            }

            TensorPrimitives.Subtract(column, value, difference);
            TensorPrimitives.MultiplyAdd<double>(difference, difference, part, part);
        }

        if (!IsProduct)
            return;
        TensorPrimitives.Multiply(part, -_model.Gamma, part);
        TensorPrimitives.Exp<double>(part, part);
    }

    public override StateReader Read() => new Reader(_model, Coefficients, _isProbability);

    private sealed class Reader(FittedSupportVectorClassifier model, double[] coefficients, bool isProbability) : StateReader
    {
        private const int Slice = 256;
        private readonly double[] _likeness = new double[coefficients.Length];

        public override double Output(ReadOnlySpan<double> state)
        {
            var score = TensorPrimitives.Dot(Likeness(state), coefficients) - model.Rho;
            return isProbability ? model.Sigmoid!.Probability(score) : score;
        }

        private ReadOnlySpan<double> Likeness(ReadOnlySpan<double> state)
        {
            if (model.Kernel.Function is KernelFunction.Rbf or KernelFunction.Linear)
                return state;
            state.CopyTo(_likeness);
            for (var from = 0; from < _likeness.Length; from += Slice)
                model.Kernel.Finish(_likeness.AsSpan(from, Math.Min(Slice, _likeness.Length - from)));
            return _likeness;
        }
    }
}

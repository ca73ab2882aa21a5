using System.Numerics.Tensors;

namespace ChurnLab.Learning.Linear;

/// <summary>The weighted loss of logistic regression over centred features, with its derivatives.</summary>
/// <remarks>
/// Centring changes nothing but the intercept and keeps digits where features lie far from 0. Rows are cut into ranges that depend on the size
/// of the data alone and sums go range after range: threads change nothing.
/// </remarks>
internal sealed class LogisticLoss
{
    private const int BlockRows = 1024;
    private const int RangeRows = 8192;
    private readonly double[][] _columns;
    private readonly double[] _means;
    private readonly double[] _labels;
    private readonly double[] _weights;
    private readonly int _rows;
    private readonly int _threads;

    public LogisticLoss(TrainingData data, double c, bool hasIntercept, ClassWeight classWeight)
    {
        _rows = LogisticKernel.Padded(data.Rows);
        (Features, HasIntercept, Token) = (data.X.Columns.Count, hasIntercept, data.Token);
        // Threads cost some ten microseconds: a search of many small fits has its own.
        _threads = (long)data.Rows * Features < 400_000 ? 1 : data.Threads;
        (_labels, _weights) = (new double[_rows], new double[_rows]);
        data.Labels.CopyTo(_labels);
        classWeight.Fill(data, _weights);
        TensorPrimitives.Multiply(_weights, c, _weights);
        (_columns, _means, Scales) = (new double[Features][], new double[Features], new double[Count]);
        Work.For(Features, _threads, place => Centre(data.X.Numbers(place), place), Token);
        var (all, positive) = (TensorPrimitives.Sum<double>(_weights), TensorPrimitives.Dot<double>(_weights, _labels));
        if (!hasIntercept)
            return;
        Scales[Features] = all;
        StartingIntercept = Math.Log(positive / (all - positive));
    }

    /// <summary>Number of features.</summary>
    public int Features { get; }

    /// <summary>Whether the last weight is an intercept.</summary>
    public bool HasIntercept { get; }

    /// <summary>Number of weights, the intercept counted.</summary>
    public int Count => HasIntercept ? Features + 1 : Features;

    /// <summary>Log-odds of class 1 when nothing else is known.</summary>
    public double StartingIntercept { get; }

    /// <summary>Per weight, the size of its derivatives: the sum of weight times absolute centred feature.</summary>
    public double[] Scales { get; }

    public CancellationToken Token { get; }

    /// <summary>Loss and derivatives at weights.</summary>
    public LogisticPoint At(double[] weights)
    {
        var point = new LogisticPoint(weights, _rows);
        var ranges = (_rows + RangeRows - 1) / RangeRows;
        var partial = new (double Loss, double Least, double[] Gradient)[ranges];
        Work.For(ranges, _threads, range => partial[range] = OfRange(range * RangeRows, Math.Min(_rows, (range + 1) * RangeRows), point), Token);
        point.LeastMargin = double.PositiveInfinity;
        foreach (var (loss, least, gradient) in partial)
        {
            point.Loss += loss;
            point.LeastMargin = Math.Min(point.LeastMargin, least);
            TensorPrimitives.Add(point.Gradient, gradient, point.Gradient);
        }

        return point;
    }

    /// <summary>Second derivatives between some weights, row after row, both triangles.</summary>
    public double[] Hessian(LogisticPoint point, int[] places) =>
        WeightedProducts.Of(place => place == Features ? null : _columns[place], places, point.Curvature, _threads, Token);

    /// <summary>Second derivatives times a direction.</summary>
    public void Curve(LogisticPoint point, ReadOnlySpan<double> direction, Span<double> product)
    {
        var along = new double[_rows];
        Combine(direction, 0, along);
        TensorPrimitives.Multiply(along, point.Curvature, along);
        for (var place = 0; place < Features; place++)
            product[place] = TensorPrimitives.Dot<double>(_columns[place], along);
        if (HasIntercept)
            product[Features] = TensorPrimitives.Sum<double>(along);
    }

    /// <summary>Second derivatives of each weight alone.</summary>
    public double[] Diagonal(LogisticPoint point)
    {
        var diagonal = new double[Count];
        var scaled = new double[_rows];
        for (var place = 0; place < Features; place++)
        {
            TensorPrimitives.Multiply(_columns[place], point.Curvature, scaled);
            diagonal[place] = TensorPrimitives.Dot<double>(scaled, _columns[place]);
        }

        if (HasIntercept)
            diagonal[Features] = TensorPrimitives.Sum<double>(point.Curvature);
        return diagonal;
    }

    /// <summary>The intercept that belongs to the features as they were given.</summary>
    public double Uncentred(double[] weights) =>
        HasIntercept ? weights[Features] - TensorPrimitives.Dot<double>(weights.AsSpan(0, Features), _means) : 0;

    private (double Loss, double Least, double[] Gradient) OfRange(int start, int end, LogisticPoint point)
    {
        var gradient = new double[Count];
        var odds = new double[Math.Min(BlockRows, end - start)];
        var (loss, least) = (0.0, double.PositiveInfinity);
        for (var at = start; at < end; at += BlockRows)
        {
            var length = Math.Min(BlockRows, end - at);
            var z = odds.AsSpan(0, length);
            Combine(point.Weights, at, z);
            var (part, lowest) = LogisticKernel.Differentiate(
                z, _labels.AsSpan(at, length), _weights.AsSpan(at, length), point.Curvature.AsSpan(at, length));
            (loss, least) = (loss + part, Math.Min(least, lowest));
            for (var place = 0; place < Features; place++)
                gradient[place] += TensorPrimitives.Dot<double>(_columns[place].AsSpan(at, length), z);
            if (HasIntercept)
                gradient[Features] += TensorPrimitives.Sum<double>(z);
        }

        return (loss, least, gradient);
    }

    private void Combine(ReadOnlySpan<double> weights, int start, Span<double> sums)
    {
        sums.Fill(HasIntercept ? weights[Features] : 0);
        for (var place = 0; place < Features; place++)
        {
            if (weights[place] != 0)
                TensorPrimitives.MultiplyAdd(_columns[place].AsSpan(start, sums.Length), weights[place], sums, sums);
        }
    }

    private void Centre(ReadOnlySpan<double> values, int place)
    {
        var column = new double[_rows];
        var mean = HasIntercept ? TensorPrimitives.Sum(values) / values.Length : 0;
        // A mean beyond the range of numbers centres nothing.
        mean = double.IsFinite(mean) ? mean : 0;
        TensorPrimitives.Subtract(values, mean, column);
        (_columns[place], _means[place]) = (column, mean);
        var scale = 0.0;
        for (var row = 0; row < values.Length; row++)
            scale += _weights[row] * Math.Abs(column[row]);
        Scales[place] = scale;
    }
}

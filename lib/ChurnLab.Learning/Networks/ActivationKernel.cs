using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Networks;

/// <summary>Activations and their slopes over whole lines; 0 stays 0, so that padding does.</summary>
internal static unsafe class ActivationKernel
{
    private const double Scale = 1.0507009873554804934193349852946;
    private const double Bend = Scale * 1.6732632423543772848170429916717;

    /// <summary>Replaces sums by what units make of them.</summary>
    /// <param name="activation">The activation; null leaves sums as they are.</param>
    /// <param name="values">The sums.</param>
    /// <param name="count">Their number, a multiple of <see cref="DenseKernel.Line"/>.</param>
    public static void Apply<T>(NetworkActivation? activation, T* values, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (activation)
        {
            case NetworkActivation.Selu:
                Selu(values, count);
                break;
            case NetworkActivation.Relu:
                for (var i = 0; i < count; i += Vector512<T>.Count)
                    Vector512.Max(Vector512.Load(values + i), Vector512<T>.Zero).Store(values + i);
                break;
            case NetworkActivation.Tanh:
                TensorPrimitives.Tanh(new ReadOnlySpan<T>(values, count), new Span<T>(values, count));
                break;
        }
    }

    /// <summary>Multiplies derivatives by the outputs of units into those by their sums.</summary>
    /// <param name="activation">The activation; null leaves derivatives as they are.</param>
    /// <param name="values">What the units gave: slopes are told by it.</param>
    /// <param name="deltas">The derivatives.</param>
    /// <param name="count">Their number, a multiple of <see cref="DenseKernel.Line"/>.</param>
    public static void Differentiate<T>(NetworkActivation? activation, T* values, T* deltas, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (activation is null)
            return;
        for (var i = 0; i < count; i += Vector512<T>.Count)
            (Vector512.Load(deltas + i) * Slope(activation.Value, Vector512.Load(values + i))).Store(deltas + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Slope<T>(NetworkActivation activation, Vector512<T> value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (activation == NetworkActivation.Tanh)
            return Vector512<T>.One - (value * value);
        var (above, below) = activation == NetworkActivation.Selu
            ? (Vector512.Create(T.CreateTruncating(Scale)), value + Vector512.Create(T.CreateTruncating(Bend)))
            : (Vector512<T>.One, Vector512<T>.Zero);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<T>.Zero), above, below);
    }

    private static void Selu<T>(T* values, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (scale, bend) = (Vector512.Create(T.CreateTruncating(Scale)), Vector512.Create(T.CreateTruncating(Bend)));
        for (var i = 0; i < count; i += Vector512<T>.Count)
        {
            var sum = Vector512.Load(values + i);
            var bent = bend * (Exp(Vector512.Min(sum, Vector512<T>.Zero)) - Vector512<T>.One);
            Vector512.ConditionalSelect(Vector512.GreaterThan(sum, Vector512<T>.Zero), scale * sum, bent).Store(values + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Exp<T>(Vector512<T> value)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Vector512.Exp(value.AsSingle()).As<float, T>()
            : Vector512.Exp(value.AsDouble()).As<double, T>();
}

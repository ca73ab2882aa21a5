using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>Draws every parameter evenly over its range, on the logarithmic scale where it has one.</summary>
public sealed record RandomSampler : Sampler
{
    internal override string Description => "random";

    internal override Draws Open(DrawContext context) => new RandomDraws(context);

    internal static double Even(ParameterRange range, RandomStream stream) => At(range, stream.NextDouble());

    /// <summary>The value with a share of the range below it.</summary>
    internal static double At(ParameterRange range, double share)
    {
        if (range.Kind == ParameterKind.Category)
            return Math.Floor(share * range.Choices.Count);
        if (range.HasBins)
            return range.FromInner(range.Low + (Math.Floor(share * (Math.Round((range.High - range.Low) / range.Step) + 1)) * range.Step));
        return range.FromInner(range.InnerLow + ((range.InnerHigh - range.InnerLow) * share));
    }

    private sealed class RandomDraws(DrawContext context) : Draws
    {
        protected override double DrawCore(string name, ParameterRange range) => Even(range, context.Stream(name));
    }
}

using System.Globalization;

namespace ChurnLab.Frames.Sampling;

/// <summary>The sentences of <see cref="FrameException"/> about sampling.</summary>
internal static class SamplingErrors
{
    public static FrameException Weight(string column, int row, double weight) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Weights must be 0 or more and finite, but column '{column}' holds {weight} in row {row}, counting from 0."));

    public static FrameException TooFewWeights(int above, int count) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} rows were to be drawn by weight, but only {above} have a weight above 0 with a finite sum."));
}

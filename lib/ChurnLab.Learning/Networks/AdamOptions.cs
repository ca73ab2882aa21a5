namespace ChurnLab.Learning.Networks;

/// <summary>Lengths of steps and what they remember.</summary>
/// <param name="LearningRate">Length of a step.</param>
/// <param name="Beta1">Share of the mean gradient that is kept from step to step.</param>
/// <param name="Beta2">Share of the mean squared gradient that is kept.</param>
/// <param name="Epsilon">What is added to the root of the mean square.</param>
/// <param name="L2">Factor of half the squares of weights, biases apart, in the loss.</param>
internal sealed record AdamOptions(double LearningRate, double Beta1, double Beta2, double Epsilon, double L2);

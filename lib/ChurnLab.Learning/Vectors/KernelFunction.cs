namespace ChurnLab.Learning.Vectors;

/// <summary>Likeness of two rows that a <see cref="SupportVectorClassifier"/> works with.</summary>
public enum KernelFunction
{
    /// <summary>exp(−γ‖u − v‖²) («rbf»).</summary>
    Rbf,

    /// <summary>u·v («linear»).</summary>
    Linear,

    /// <summary>(γ u·v + coef0)^degree («poly»).</summary>
    Polynomial,

    /// <summary>tanh(γ u·v + coef0) («sigmoid»); no true kernel for most settings, so that the solution may be a local one.</summary>
    Sigmoid,
}

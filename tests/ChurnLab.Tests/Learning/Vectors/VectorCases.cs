using ChurnLab.Learning.Vectors;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Vectors;

internal sealed class VectorCases : IContractCases
{
    // A fit ends within a tolerance of the optimum, and rows in another order come to another point within it: a fit to 1e-10 tells
    // whether the optimum is the same. The default one keeps its tolerance of 1e-3, times the few units by which scores are larger.
    private static readonly SupportVectorClassifier Exact = new() { Tolerance = 1e-10 };

    public static IEnumerable<ContractCase> Cases =>
    [
        new("support vectors", new SupportVectorClassifier()) { RowOrderTolerance = 1e-2, DuplicateTolerance = 1e-2 },
        Precise("support vectors exact", Exact),
        Precise("support vectors unshrunk", Exact with { Shrinking = false, CacheMegabytes = 1e-3 }),
        Precise("support vectors linear", Exact with { Kernel = KernelFunction.Linear }),
        Precise("support vectors polynomial", Exact with { Kernel = KernelFunction.Polynomial, Degree = 2, Coef0 = 1 }),
        // Folds are drawn by the places of rows, but scores do not hang on them.
        Precise("support vectors with probabilities", Exact with { Probability = true, C = 0.5 }) with { FewestPerClass = 2 },
    ];

    private static ContractCase Precise(string name, SupportVectorClassifier settings) =>
        new(name, settings) { RowOrderTolerance = 1e-7, DuplicateTolerance = 1e-7 };
}

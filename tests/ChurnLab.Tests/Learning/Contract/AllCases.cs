using System.Reflection;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>Every case of every area.</summary>
internal static class AllCases
{
    public static IReadOnlyList<ContractCase> List { get; } =
    [
        .. typeof(AllCases).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IContractCases)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => (IEnumerable<ContractCase>)type.GetProperty("Cases", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!),
    ];

    public static ContractCase Named(string name) => List.Single(item => item.Name == name);

    public static TheoryData<string> Names(Func<ContractCase, bool> which) => new(List.Where(which).Select(item => item.Name));

    /// <summary>Names of the cases of classifiers.</summary>
    public static TheoryData<string> Classifiers => Names(item => item.Estimator is Classifier);

    /// <summary>Names of the cases of transformers.</summary>
    public static TheoryData<string> Transformers => Names(item => item.Estimator is Transformer);
}

using ChurnLab.Learning;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>Nothing escapes the battery: every kind of estimator has a case, every fitted kind can be saved.</summary>
public sealed class ContractCoverageTests
{
    [Fact]
    public void Every_estimator_and_transformer_has_a_case()
    {
        var known = AllCases.List.Select(item => item.Estimator.GetType()).ToHashSet();

        Assert.NotEmpty(known);
        Assert.Empty(Concrete(typeof(Estimator)).Where(type => !known.Contains(type)).Select(type => type.Name));
    }

    [Fact]
    public void Every_fitted_kind_can_be_saved() =>
        Assert.Empty(Concrete(typeof(FittedModel)).Except(ModelKinds.Types).Select(type => type.Name));

    private static IEnumerable<Type> Concrete(Type parent) =>
        typeof(Estimator).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(parent));
}

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Tests of one saved model, which is fitted once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class SavedEshopModelCollection : ICollectionFixture<SavedEshopModel>
{
    public const string Name = "saved e-shop model";
}

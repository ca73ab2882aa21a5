using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Warehouse;

/// <summary>Tests that share one database server; each uses a schema of its own.</summary>
[CollectionDefinition(Name)]
public sealed class DatabaseCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "database";
}
